import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../ui/class-names";

type Props = ComponentProps<"div"> & {
  /** How many at most; fewer where they would be narrower than a readable line. */
  readonly count: 2 | 3 | 4;
};

/** Equal columns parted by hairlines, under one another on phones. `<Columns count={3}>…</Columns>` */
export function Columns({ count, className, ...rest }: Props) {
  return <div {...rest} className={classNames("grid gap-x-12 gap-y-10 *:min-w-0", RULE, COUNTS[count], className)} />;
}

/** A main part with notes at its side; the side comes after it on phones. `<Sidebar side={<Facts />}>…</Sidebar>` */
export function Sidebar({
  side,
  sideLabel,
  children,
  className,
}: {
  readonly side: ReactNode;
  readonly sideLabel: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <div className={classNames("grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-12", className)}>
      <div className="min-w-0">{children}</div>
      <aside aria-label={sideLabel} className="min-w-0 border-t border-line pt-6 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-8">
        {side}
      </aside>
    </div>
  );
}

// The hairlines hang in the gaps, so that columns stay equal.
const RULE = "*:relative *:before:absolute *:before:inset-y-0 *:before:-left-6 *:before:border-l *:before:border-line";
const COUNTS = {
  2: "md:grid-cols-2 md:[&>:nth-child(2n+1)]:before:hidden max-md:*:before:hidden",
  3: "lg:grid-cols-3 lg:[&>:nth-child(3n+1)]:before:hidden max-lg:*:before:hidden",
  4: "lg:grid-cols-4 lg:[&>:nth-child(4n+1)]:before:hidden max-lg:*:before:hidden",
} as const;
