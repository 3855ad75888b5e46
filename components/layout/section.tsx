import { type ReactNode, useId } from "react";
import { classNames } from "../ui/class-names";

type Props = {
  readonly title: ReactNode;
  readonly level?: 2 | 3 | 4;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** For a link to it; also names the heading. */
  readonly id?: string;
  readonly children: ReactNode;
  readonly className?: string;
};

/** A part of a page under its own heading. `<Section title="Results by delegation" actions={<LinkButton …>CSV</LinkButton>}>…</Section>` */
export function Section({ title, level = 2, lead, actions, id: given, children, className }: Props) {
  const fallback = useId();
  const id = given ?? fallback;
  const Heading = `h${level}` as const;
  return (
    <section id={given} aria-labelledby={`${id}-heading`} className={classNames("flex min-w-0 flex-col gap-4", className)}>
      <header
        className={classNames("flex flex-wrap items-end justify-between gap-x-6 gap-y-2", level === 2 && "border-b border-edge pb-2")}
      >
        <div className="min-w-0">
          <Heading id={`${id}-heading`} className={classNames("font-serif font-semibold", SIZES[level])}>
            {title}
          </Heading>
          {lead ? <p className="measure mt-1 font-sans text-sm text-muted">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}

const SIZES = { 2: "text-xl", 3: "text-lg", 4: "text-base" } as const;
