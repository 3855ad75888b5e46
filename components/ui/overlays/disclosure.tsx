import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../class-names";
import { Icon } from "../marks/icon";

type Props = Omit<ComponentProps<"details">, "children"> & {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** `section` rules it off from what is around it; `inline` is a quiet line. */
  readonly look?: "section" | "inline";
};

/** Shows more on demand, without a script. `<Disclosure summary="How this is counted">…</Disclosure>` */
export function Disclosure({ summary, children, look = "inline", className, ...details }: Props) {
  return (
    <details {...details} className={classNames("group/disclosure", look === "section" && "border-y border-line", className)}>
      <summary
        className={classNames(
          "flex min-h-11 list-none items-center gap-1.5 font-sans",
          look === "section"
            ? "text-base font-semibold"
            : "w-fit text-sm underline decoration-edge underline-offset-4 hover:decoration-ink",
        )}
      >
        <Icon name="chevron-right" width="16" height="16" className="transition-transform duration-150 group-open/disclosure:rotate-90" />
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className={look === "section" ? "pb-4" : "pt-1 pb-2"}>{children}</div>
    </details>
  );
}
