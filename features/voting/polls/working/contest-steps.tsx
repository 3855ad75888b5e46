import { BarList } from "@/components/charts/bar-list";
import { PairwiseMatrix } from "@/components/charts/pairwise-matrix";
import { StackedBars } from "@/components/charts/stacked-bars";
import { DataTable } from "@/components/ui/data/data-table";
import { OptionChip } from "@/components/ui/marks/option-chip";
import type { ContestsStep, OrdersStep, PairwiseStep, WaysStep, WorstDefeatsStep } from "@/domain/tally";
import { formatNumber, joinWords } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { amountWords } from "../findings/amounts";
import { drawnAs, type PictureProps } from "./picture-props";

/** The league table: contests won, tied and lost. */
export function ContestsPicture({ step, looks, ...words }: PictureProps<ContestsStep>) {
  const rows = [...step.rows].sort((a, b) => b.score.value - a.score.value);
  return (
    <StackedBars
      {...words}
      subtitle="Contests won in ink, tied in grey, lost pale"
      rows={rows.map(({ option, wins, ties, losses, score }) => ({
        key: option,
        label: looks(option).label,
        mark: looks(option).mark,
        figure: `${amountWords(score)} ${score.value === 1 ? "point" : "points"}`,
        parts: [
          { key: "wins", value: wins, label: `${wins}`, look: { shade: 5 } },
          { key: "ties", value: ties, label: `${ties}`, look: { shade: 3 } },
          { key: "losses", value: losses, label: `${losses}`, look: { shade: 0 } },
        ],
      }))}
      table={
        <DataTable
          caption="Contests of each option"
          captionHidden
          rows={rows}
          rowKey={({ option }) => option}
          columns={[
            { key: "option", header: "Option", cell: ({ option }) => <OptionChip {...looks(option).mark} label={looks(option).label} /> },
            { key: "wins", header: "Wins", numeric: true, cell: ({ wins }) => wins },
            { key: "ties", header: "Ties", numeric: true, cell: ({ ties }) => ties },
            { key: "losses", header: "Losses", numeric: true, cell: ({ losses }) => losses },
            { key: "score", header: "Points", numeric: true, cell: ({ score }) => amountWords(score) },
          ]}
        />
      }
    />
  );
}

/** How badly each option is beaten at worst; the shortest bar is the best. */
export function WorstDefeatsPicture({ step, looks, ...words }: PictureProps<WorstDefeatsStep>) {
  const rows = [...step.rows].sort((a, b) => a.strength - b.strength);
  const unit = step.measure === "margins" ? "the lead" : "the votes";
  return (
    <BarList
      {...words}
      subtitle={`The worst defeat of each option, by ${unit} against it; the shortest bar is the best`}
      valueLabel="Worst defeat"
      rows={rows.map(({ option, by, strength }) => ({
        key: option,
        label: looks(option).label,
        mark: looks(option).mark,
        value: strength,
        note:
          by.length === 0
            ? "nothing beats it"
            : `by ${joinWords(
                by.map((other) => looks(other).label),
                "or",
              )}`,
      }))}
    />
  );
}

type OrdersProps = PictureProps<OrdersStep> & { readonly matrix: PairwiseStep | undefined };

/** The best orders, and the comparisons sorted by the first of them: what lies above the diagonal agrees with it. */
export function OrdersPicture({ step, looks, matrix, title, heading: Heading = "h3" }: OrdersProps) {
  const [best] = step.orders;
  return (
    <div className="flex flex-col gap-4">
      <Heading className="font-serif text-lg leading-6 font-semibold">{title}</Heading>
      <ol className="flex flex-col gap-2 font-sans text-sm">
        {step.orders.map((order) => (
          <li key={order.join(" ")} className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
            {order.map((option, index) => (
              <span key={option} className="flex items-baseline gap-2">
                {index > 0 ? <span aria-hidden="true">&gt;</span> : null}
                <OptionChip {...looks(option).mark} label={looks(option).label} />
              </span>
            ))}
          </li>
        ))}
      </ol>
      {step.count > step.orders.length ? (
        <p className="font-sans text-sm text-muted">
          The first {step.orders.length} of {formatNumber(step.count)} orders that agree equally well.
        </p>
      ) : null}
      {matrix && best ? (
        <PairwiseMatrix
          caption={`The comparisons in ${step.count === 1 ? "this" : "the first"} order`}
          options={best.map(drawnAs(looks))}
          preferred={best.map((row) => best.map((column) => matrix.matrix[matrix.options.indexOf(row)]![matrix.options.indexOf(column)]!))}
          note={`The first figures above the diagonal add up to the agreement: ${formatNumber(step.agreement)} of ${formatNumber(step.of)}.`}
        />
      ) : null}
    </div>
  );
}

/** Who can win once ties inside the count are resolved in every way. */
export function WaysTable({ step, looks }: { readonly step: WaysStep; readonly looks: OptionLooks }) {
  return (
    <DataTable
      className="max-w-2xl"
      caption="What every way of resolving the ties leads to"
      captionHidden
      rows={step.rows}
      rowKey={({ option }) => option}
      columns={[
        { key: "option", header: "Option", cell: ({ option }) => <OptionChip {...looks(option).mark} label={looks(option).label} /> },
        { key: "wins", header: "Can win", cell: ({ wins }) => (wins ? "yes" : "no") },
        { key: "best", header: "Best place", numeric: true, cell: ({ bestPlace }) => bestPlace },
        { key: "worst", header: "Worst place", numeric: true, cell: ({ worstPlace }) => worstPlace },
      ]}
    />
  );
}

/** How many votes put the row above the column. */
export function PairwisePicture({ step, looks }: { readonly step: PairwiseStep; readonly looks: OptionLooks }) {
  return (
    <PairwiseMatrix
      caption="How many ballots put the row above the column"
      options={step.options.map(drawnAs(looks))}
      preferred={step.matrix}
    />
  );
}
