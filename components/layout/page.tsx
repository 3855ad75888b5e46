import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../ui/class-names";

type Props = ComponentProps<"main"> & {
  /** text: one column to read or fill in; page: most screens; full: tables and the projector. */
  readonly width?: "text" | "page" | "full";
};

/** The main part of a screen, target of the skip link. `<Page width="text">…</Page>` */
export function Page({ width = "page", className, ...rest }: Props) {
  return <main id="main" tabIndex={-1} {...rest} className={classNames(gutterClass, WIDTHS[width], "pt-6 pb-16", className)} />;
}

type HeaderProps = {
  readonly title: ReactNode;
  /** A few words above: where this is. */
  readonly eyebrow?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
};

/** Title of a screen. `<PageHeader eyebrow="Debate" title="Which security arrangement…?" actions={<Button>…</Button>} />` */
export function PageHeader({ title, eyebrow, lead, actions, className }: HeaderProps) {
  return (
    <header className={classNames("flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pb-6", className)}>
      <div className="flex min-w-0 max-w-3xl flex-col gap-1">
        {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
        <h1 className="font-serif text-2xl font-semibold sm:text-3xl">{title}</h1>
        {lead ? <div className="measure mt-2 font-serif text-lg">{lead}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-start gap-2">{actions}</div> : null}
    </header>
  );
}

/** The side gutters, for a part that must line up with the page. */
export const gutterClass = "mx-auto w-full px-4 sm:px-6 lg:px-8";

const WIDTHS = { text: "max-w-3xl", page: "max-w-[88rem]", full: "max-w-none" } as const;
