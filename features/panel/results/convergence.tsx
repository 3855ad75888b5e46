import { PlotFrame } from "@/components/charts/plot-frame";
import { middleMarks } from "@/components/charts/plots/middle-marks";
import { RangeRows } from "@/components/charts/plots/range-rows";
import { Section } from "@/components/layout/section";
import type { ShownSummary } from "@/contracts/panel/results";
import type { Scale } from "@/domain/elicitation";
import { formatFigure } from "@/lib/format";
import { convergenceFinding } from "./findings";
import type { ItemSeries } from "./series";

type Props = { readonly series: readonly ItemSeries[] };
type Line = { readonly item: string; readonly round: number; readonly summary: ShownSummary & { readonly median: number } };

/** Median and middle half of everything asked on one scale, round by round: a picture for each scale. */
export function Convergence({ series }: Props) {
  const scales = new Map<string, { readonly scale: Scale; readonly lines: Line[] }>();
  for (const { item, rounds: own } of series) {
    const scale = own[0]?.results.facets[0]?.scale;
    if (!scale?.isWhole || (item.kind !== "rating" && item.kind !== "agreement")) continue;
    const known = scales.get(JSON.stringify(scale)) ?? { scale, lines: [] };
    scales.set(JSON.stringify(scale), known);
    for (const { number: round, results } of own) {
      const summary = results.facets[0]!.summary;
      if (summary.median !== null) known.lines.push({ item: item.question, round, summary: { ...summary, median: summary.median } });
    }
  }
  const shown = [...scales.values()].filter(({ lines }) => lines.length > 0);
  if (shown.length === 0) return null;
  return (
    <Section title="From round to round" id="convergence">
      {shown.map(({ scale, lines }) => (
        <ConvergencePlot
          key={JSON.stringify(scale)}
          {...{ scale, lines }}
          title={convergenceFinding(lines.map(({ item, summary }) => ({ item, iqr: summary.iqr })))}
        />
      ))}
    </Section>
  );
}

function ConvergencePlot({ scale, lines, title }: { readonly scale: Scale; readonly lines: readonly Line[]; readonly title: string }) {
  return (
    <PlotFrame
      fits
      title={title}
      subtitle={`Median and middle half of the answers on the scale from ${scale.least} to ${scale.most}; the last round is the stronger.`}
      name={`panel-convergence-${scale.least}-${scale.most}`}
      figure={formatFigure}
      table={{
        header: ["Item", "Round", "Answers", "Median", "Q1", "Q3", "IQR"],
        rows: lines.map(({ item, round, summary }) => [
          item,
          `Round ${round}`,
          summary.n,
          summary.median,
          summary.q1,
          summary.q3,
          summary.iqr,
        ]),
      }}
    >
      <RangeRows
        rows={lines.map(({ item, round, summary }, place) => ({
          key: `${item} ${round}`,
          label: lines[place - 1]?.item === item ? "" : item,
          marks: middleMarks(summary, lines[place + 1]?.item !== item),
          figure: `round ${round}: ${formatFigure(summary.median)}`,
        }))}
        axis={{ from: scale.least, to: scale.most }}
        ticks={Array.from({ length: scale.most - scale.least + 1 }, (_, step) => scale.least + step)}
        tick={String}
        unit={`from ${scale.least} to ${scale.most}`}
      />
    </PlotFrame>
  );
}
