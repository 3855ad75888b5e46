import { PlotFrame } from "@/components/charts/plot-frame";
import { ColumnRows } from "@/components/charts/plots/column-rows";
import type { ShownSummary } from "@/contracts/panel/results";
import { WITHHELD } from "@/domain/disclosure";
import type { Scale } from "@/domain/elicitation";
import { formatFigure } from "@/lib/format";
import { distributionFinding } from "../findings";
import type { ItemSeries } from "../series";
import { facetLabel, stepsWords } from "../words";

type Props = { readonly series: ItemSeries; readonly place: number; readonly scale: Scale; readonly name: string };

/** How often each step of a scale was given, round by round, with the median and the middle half under it. */
export function Distribution({ series: { item, rounds }, place, scale, name }: Props) {
  const steps = Array.from({ length: scale.most - scale.least + 1 }, (_, step) => scale.least + step);
  const told = rounds.map(({ number, results }) => ({ number, summary: results.facets[place]!.summary }));
  const shown = told.filter(({ summary }) => summary.distribution !== null);
  if (shown.length === 0) return <p className="measure font-sans text-sm text-muted">{WITHHELD.few}</p>;
  const { facets } = rounds.at(-1)!.results;
  const facet = facets[place]!.key;
  return (
    <PlotFrame
      heading="h4"
      fits
      about={item.question}
      title={distributionFinding(
        facets.length === 1 ? "" : facetLabel(item, facet),
        rounds.map(({ results }) => results),
        place,
      )}
      subtitle="How many gave each answer. Under the columns the median, and the middle half of the answers as a line."
      name={name}
      figure={formatFigure}
      table={{
        header: ["Round", "Answers", "Median", "Q1", "Q3", "IQR", ...steps.map(String)],
        rows: shown.map(({ number, summary }) => [
          `Round ${number}`,
          ...[summary.n, summary.median, summary.q1, summary.q3, summary.iqr],
          ...steps.map((step) => countOf(summary, step)),
        ]),
      }}
    >
      <ColumnRows
        rows={shown.map(({ number: round, summary }) => ({
          key: String(round),
          label: `Round ${round}`,
          counts: steps.map((step) => countOf(summary, step)),
          middle: middleOf(summary, scale.least),
          figure: `median ${formatFigure(summary.median)}`,
          isEarlier: summary !== shown.at(-1)!.summary,
        }))}
        steps={steps.map(String)}
        unit={stepsWords(item, facet, scale)}
      />
    </PlotFrame>
  );
}

const countOf = ({ distribution }: ShownSummary, step: number): number => distribution?.find(({ value }) => value === step)?.count ?? 0;

function middleOf({ q1, q3, median }: ShownSummary, least: number) {
  return q1 === null || q3 === null || median === null ? undefined : { from: q1 - least, to: q3 - least, at: median - least };
}
