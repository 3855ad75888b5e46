import { PlotFrame } from "@/components/charts/plot-frame";
import { HeatGrid } from "@/components/charts/plots/heat-grid";
import { Section } from "@/components/layout/section";
import type { PanelRoundResults } from "@/contracts/panel/results";
import { formatFigure } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { heatFinding } from "../findings";
import { heatMapOver } from "../series";
import { wordsOfKey } from "../words";
import { Weights } from "./weights";

type Props = {
  readonly rounds: readonly PanelRoundResults[];
  readonly looks: OptionLooks;
  readonly labels: Readonly<Record<string, string>>;
};

/** How every option does by every criterion, and what weights make of it. */
export function HeatSection({ rounds, looks, labels }: Props) {
  const heatMap = heatMapOver(rounds);
  if (!heatMap) return null;
  const words = (key: string) => wordsOfKey(key, labels);
  const { options, criteria, cells } = heatMap;
  return (
    <Section title="Options by criteria" id="criteria">
      <PlotFrame
        fits
        title={heatFinding(heatMap, words)}
        subtitle={
          "Median ratings from 1 to 9 in the last round that asked for each: the stronger the ink, the higher. Cells that too few rated are empty."
        }
        name="panel-criteria"
        figure={formatFigure}
        table={{
          header: ["Option", "Criterion", "Answers", "Median", "Mean"],
          rows: options.flatMap((option, row) =>
            criteria.map((criterion, column) => {
              const { n, median, mean } = cells[row]![column]!;
              return [words(option), words(criterion), n, median, mean];
            }),
          ),
        }}
      >
        <HeatGrid
          columns={criteria.map(words)}
          rows={options.map((option, row) => ({
            key: option,
            label: words(option),
            mark: looks(option).mark,
            cells: cells[row]!.map(({ median }) => (median === null ? null : { words: formatFigure(median), share: (median - 1) / 8 })),
          }))}
        />
      </PlotFrame>
      {criteria.length > 1 && options.length > 1 ? <Weights {...{ heatMap, words, looks }} start={startOf(rounds, criteria)} /> : null}
    </Section>
  );
}

/** The weights that the panel itself gave, where it was asked to give points to just these criteria; else all alike. */
function startOf(rounds: readonly PanelRoundResults[], criteria: readonly string[]): Readonly<Record<string, number>> {
  const parts = rounds.flatMap(({ results }) => results.items.flatMap(({ shares }) => (shares ? [shares.parts] : [])));
  const own = parts.findLast((some) => some.length === criteria.length && some.every(({ key }) => criteria.includes(key)));
  return Object.fromEntries(criteria.map((key) => [key, Math.round(own?.find((part) => part.key === key)?.mean ?? 100 / criteria.length)]));
}
