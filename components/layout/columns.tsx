import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../ui/class-names";

type Props = ComponentProps<"div"> & {
  /** How many at most; fewer where they would be narrower than a readable line. */
  readonly count: 2 | 3 | 4;
};

/** Equal columns parted by hairlines, under one another on phones. `<Columns count={3}>…</Columns>` */
export function Columns({ count, className, ...rest }: Props) {
  return (
    <div
      {...rest}
      className={classNames(
        "grid gap-x-8 gap-y-8 *:min-w-0 *:not-first:border-t *:not-first:border-line *:not-first:pt-8",
        COUNTS[count],
        className,
      )}
    />
  );
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

const FROM_MD = "md:*:not-first:border-t-0 md:*:not-first:border-l md:*:not-first:pt-0 md:*:not-first:pl-8";
const FROM_LG = "lg:*:not-first:border-t-0 lg:*:not-first:border-l lg:*:not-first:pt-0 lg:*:not-first:pl-8";
const COUNTS = { 2: `md:grid-cols-2 ${FROM_MD}`, 3: `lg:grid-cols-3 ${FROM_LG}`, 4: `lg:grid-cols-4 ${FROM_LG}` } as const;
