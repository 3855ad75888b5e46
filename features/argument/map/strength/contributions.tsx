import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data/data-table";
import { TextLink } from "@/components/ui/text/text-link";
import type { ContributionView, StrengthWorking } from "@/contracts/argument/strength";
import { formatNumber, formatSigned } from "@/lib/format";
import { figureOf, workingOf } from "../words";

type Props = { readonly debate: string; readonly working: StrengthWorking; readonly query: string };

/** Base, what raises it and what lowers it, as a sum and as tables. */
export function Contributions({ debate, working, query }: Props) {
  const { base, raised, lowered, strength, supporters, attackers, moreSupporters, moreAttackers, premises } = working;
  const steps = [
    {
      key: "base",
      step: working.node.kind === "argument" ? "Starts at (weakest premise × relevance)" : "Starts at",
      change: formatPoint(base),
    },
    {
      key: "raised",
      step: `Raised by what supports it (${formatNumber(supporters.length + moreSupporters)})`,
      change: formatSigned(raised * 100, 1),
    },
    {
      key: "lowered",
      step: `Lowered by what attacks it (${formatNumber(attackers.length + moreAttackers)})`,
      change: formatSigned(lowered * 100, 1),
    },
  ];
  return (
    <Section title="Step by step">
      <DataTable
        caption="From the base to the computed strength"
        captionHidden
        className="max-w-xl"
        columns={[
          { key: "step", header: "Step", cell: ({ step }) => step },
          { key: "change", header: "Points", numeric: true, cell: ({ change }) => change },
        ]}
        rows={steps}
        rowKey={({ key }) => key}
        footer={["Computed strength", formatPoint(strength)]}
      />
      {premises.length > 0 ? (
        <DataTable
          caption={premises.length > 1 ? "Its premises, of which the weakest counts" : "Its premise"}
          columns={[
            {
              key: "text",
              header: "Claim",
              cell: ({ node }) => <TextLink href={`${workingOf(debate, node)}${query}`}>{node.text}</TextLink>,
              className: "font-serif",
            },
            { key: "strength", header: "Computed strength", numeric: true, cell: (one) => figureOf(one.strength) },
          ]}
          rows={premises}
          rowKey={({ node }) => node.id}
        />
      ) : null}
      <Table caption="What raises it" rows={supporters} more={moreSupporters} debate={debate} query={query} />
      <Table caption="What lowers it" rows={attackers} more={moreAttackers} debate={debate} query={query} />
      {supporters.length + attackers.length > 0 ? (
        <p className="measure font-sans text-sm text-muted">
          The points of one argument are those that would be missing without it; together they need not add up.
        </p>
      ) : null}
    </Section>
  );
}

type TableProps = {
  readonly caption: string;
  readonly rows: readonly ContributionView[];
  readonly more: number;
  readonly debate: string;
  readonly query: string;
};

function Table({ caption, rows, more, debate, query }: TableProps) {
  if (rows.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <DataTable
        caption={caption}
        columns={[
          {
            key: "text",
            header: "Argument",
            cell: ({ node }) => <TextLink href={`${workingOf(debate, node)}${query}`}>{node.text}</TextLink>,
            className: "font-serif min-w-48",
          },
          { key: "strength", header: "Its own strength", numeric: true, cell: ({ strength }) => figureOf(strength) },
          {
            key: "contribution",
            header: "Points it moves",
            numeric: true,
            cell: ({ contribution }) => formatSigned(contribution * 100, 1),
          },
        ]}
        rows={rows}
        rowKey={({ node }) => node.id}
      />
      {more > 0 ? <p className="font-sans text-sm text-muted">{formatNumber(more)} more move it less.</p> : null}
    </div>
  );
}

const formatPoint = (value: number) => formatNumber(value * 100, 1);
