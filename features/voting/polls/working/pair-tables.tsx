import { DataTable } from "@/components/ui/data/data-table";
import type { BeatsStep, Link, LinksStep, LocksStep, StrongestPathsStep } from "@/domain/tally";
import { formatNumber } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";

type Props<Step> = { readonly step: Step; readonly looks: OptionLooks };

export function LinksTable({ step, looks }: Props<LinksStep>) {
  return (
    <DataTable
      className="max-w-2xl"
      caption="Links, strongest first"
      captionHidden
      rows={step.links}
      rowKey={({ from, to }) => `${from} ${to}`}
      empty="There is no link: every two options are tied."
      columns={[
        { key: "link", header: "Link", cell: ({ from, to }) => <Pair {...{ from, to, looks }} /> },
        { key: "prefer", header: "For", numeric: true, cell: ({ prefer }) => formatNumber(prefer) },
        { key: "against", header: "Against", numeric: true, cell: ({ against }) => formatNumber(against) },
        { key: "strength", header: "Strength", numeric: true, cell: ({ strength }) => formatNumber(strength) },
      ]}
    />
  );
}

/** In the order in which they were taken. Links of one turn are equally strong. */
export function LocksTable({ step, looks }: Props<LocksStep>) {
  return (
    <DataTable
      className="max-w-3xl"
      caption="Links in the order in which they were taken"
      captionHidden
      rows={step.links}
      rowKey={({ from, to }) => `${from} ${to}`}
      empty="There is no link: every two options are tied."
      columns={[
        { key: "link", header: "Link", cell: ({ from, to }) => <Pair {...{ from, to, looks }} /> },
        { key: "turn", header: "Turn", numeric: true, cell: ({ turn }) => turn },
        { key: "strength", header: "Strength", numeric: true, cell: ({ strength }) => formatNumber(strength) },
        {
          key: "locked",
          header: "Locked",
          className: "min-w-56",
          cell: ({ locked, against }) =>
            locked ? "locked" : `left out: ${against.map((option) => looks(option).label).join(" over ")} is locked already`,
        },
      ]}
    />
  );
}

/** The strengths as a square. */
export function PathsTable({ step, looks }: Props<StrongestPathsStep>) {
  const rows = step.options.map((option, index) => ({ option, strengths: step.strengths[index] ?? [] }));
  return (
    <DataTable
      className={rows.length > 4 ? undefined : "max-w-2xl"}
      caption="Strength of the strongest path from the row to the column"
      captionHidden
      rows={rows}
      rowKey={({ option }) => option}
      columns={[
        { key: "from", header: "From ↓ to →", cell: ({ option }) => looks(option).label },
        ...step.options.map((to, index) => ({
          key: to,
          header: <span className="ml-auto block w-min whitespace-normal">{looks(to).label}</span>,
          numeric: true,
          cell: ({ option, strengths }: (typeof rows)[number]) => (option === to ? <Itself /> : formatNumber(strengths[index])),
        })),
      ]}
    />
  );
}

export function PathsWords({ step, looks }: Props<StrongestPathsStep>) {
  return (
    <DataTable
      className="max-w-2xl"
      caption="Strongest paths"
      captionHidden
      rows={step.paths}
      rowKey={({ from, to }) => `${from} ${to}`}
      columns={[
        { key: "pair", header: "From and to", cell: ({ from, to }) => <Pair {...{ from, to, looks }} /> },
        { key: "strength", header: "Strength", numeric: true, cell: ({ strength }) => formatNumber(strength) },
        { key: "links", header: "Path", className: "min-w-56", cell: ({ links }) => pathWords(links, looks) },
      ]}
    />
  );
}

export function BeatsTable({ step, looks }: Props<BeatsStep>) {
  return (
    <DataTable
      className="max-w-2xl"
      caption="Which of two options beats the other"
      captionHidden
      rows={step.pairs}
      rowKey={({ pair }) => pair.join(" ")}
      columns={[
        { key: "pair", header: "Pair", cell: ({ pair }) => `${looks(pair[0]).label} and ${looks(pair[1]).label}` },
        { key: "there", header: "There", numeric: true, cell: ({ there }) => formatNumber(there) },
        { key: "back", header: "Back", numeric: true, cell: ({ back }) => formatNumber(back) },
        { key: "winner", header: "Stronger", cell: ({ winner }) => (winner ? looks(winner).label : "neither") },
      ]}
    />
  );
}

function Pair({ from, to, looks }: { readonly from: string; readonly to: string; readonly looks: OptionLooks }) {
  return (
    <span>
      {looks(from).label} <span aria-hidden="true">→</span>
      <span className="sr-only">to</span> {looks(to).label}
    </span>
  );
}

function Itself() {
  return (
    <>
      <span aria-hidden="true">·</span>
      <span className="sr-only">itself</span>
    </>
  );
}

function pathWords(links: readonly Link[], looks: OptionLooks): string {
  if (links.length === 0) return "no path";
  return links.map(({ from, to, strength }) => `${looks(from).label} over ${looks(to).label} by ${strength}`).join(", then ");
}
