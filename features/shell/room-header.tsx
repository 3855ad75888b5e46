import type { ReactNode } from "react";

type Props = {
  readonly title: ReactNode;
  readonly eyebrow?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
};

/** The heading of a room of the chamber. `<RoomHeader title="Positions" lead="Where the delegations stand." />` */
export function RoomHeader({ title, eyebrow, lead, actions }: Props) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <div className="flex min-w-0 max-w-3xl flex-col gap-1">
        {eyebrow ? <div className="eyebrow flex flex-wrap items-center gap-x-3 gap-y-1">{eyebrow}</div> : null}
        <h1 className="font-serif text-2xl font-semibold text-balance">{title}</h1>
        {lead ? <div className="measure mt-1 font-sans text-base text-muted">{lead}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}
