import { type ReactNode, useId } from "react";
import { classNames } from "../ui/class-names";
import { Disclosure } from "../ui/overlays/disclosure";

/** What every chart is told about itself. */
export type ChartWords = {
  /** What it shows, as a finding: "Bilateral pacts leads by four ballots". */
  readonly title: ReactNode;
  /** What is counted, among whom, in what unit. */
  readonly subtitle?: ReactNode;
  /** A note or a link to the working, under the picture. */
  readonly note?: ReactNode;
  readonly heading?: "h2" | "h3" | "h4";
  readonly className?: string;
};

/** Frame of every chart: finding, picture, and the same numbers as a table one key away. For pictures of your own as well. */
export function ChartFrame(props: ChartWords & { readonly table: ReactNode; readonly tools?: ReactNode; readonly children: ReactNode }) {
  const { title, subtitle, note, heading: Heading = "h3", className, table, tools, children } = props;
  const id = useId();
  return (
    <figure aria-labelledby={id} className={classNames("flex min-w-0 flex-col gap-3", className)}>
      <figcaption className="flex flex-col gap-0.5">
        <Heading id={id} className={classNames("font-serif leading-6 font-semibold", Heading === "h4" ? "text-base" : "text-lg")}>
          {title}
        </Heading>
        {subtitle ? <p className="font-sans text-sm text-muted">{subtitle}</p> : null}
      </figcaption>
      {children}
      {note ? <div className="measure font-sans text-sm text-muted">{note}</div> : null}
      <div className={classNames("flex flex-wrap items-start justify-between gap-x-4", tools ? "max-w-3xl" : undefined)}>
        <Disclosure summary="Show as table" className="min-w-0 open:basis-full">
          {table}
        </Disclosure>
        {tools}
      </div>
    </figure>
  );
}
