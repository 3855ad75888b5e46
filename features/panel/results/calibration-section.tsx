import { PlotFrame } from "@/components/charts/plot-frame";
import { RangeRows } from "@/components/charts/plots/range-rows";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data/data-table";
import type { PanelCalibration } from "@/contracts/panel/results";
import { formatFigure, formatPercent, plural } from "@/lib/format";
import { ByPerformance } from "./by-performance";
import type { ItemSeries } from "./series";

type Props = { readonly calibration: PanelCalibration; readonly series: readonly ItemSeries[] };

/** How often the panel's intervals held what turned out to be true. Each row has a scale of its own: from the low to the high. */
export function CalibrationSection({ calibration: { items, questions, score, information, panellists, byPerformance }, series }: Props) {
  const inside = items.filter(({ isInside }) => isInside).length;
  const question = (key: string) => series.find(({ item }) => item.key === key)?.item.question ?? key;
  return (
    <Section title="Calibration" id="calibration">
      <PlotFrame
        fits
        title={`The panel’s 80% intervals held the truth in ${inside} of ${plural(questions, "question")}`}
        subtitle={`The diamond is what turned out to be true; bar and dot are the panel’s last interval and best estimate, each row on its own scale. Calibration score ${formatFigure(score)}: near 0, the intervals promise too much.${information === null ? "" : ` Information ${formatFigure(information)}: the more, the narrower.`}`}
        name="panel-calibration"
        figure={formatFigure}
        table={{
          header: ["Question", "Low", "Best", "High", "Truth"],
          rows: items.map(({ key, interval, truth }) => [question(key), interval.low, interval.best, interval.high, truth]),
        }}
      >
        <RangeRows
          rows={items.map(({ key, interval: { low, best, high }, truth }) => {
            const span = high > low ? high - low : 1;
            const at = (value: number) => (value - low) / span;
            return {
              key,
              label: question(key),
              marks: [
                { kind: "band", from: 0, to: 1 },
                { kind: "dot", at: at(best) },
                { kind: "truth", at: at(truth) },
              ],
              figure: formatFigure(truth),
            };
          })}
          axis={{ from: -0.5, to: 1.5 }}
          ticks={[0, 1]}
          tick={(value) => (value === 0 ? "low" : "high")}
          unit="the panel’s interval"
        />
      </PlotFrame>
      {byPerformance.length > 0 ? <ByPerformance estimates={byPerformance} question={question} /> : null}
      {panellists ? (
        <DataTable
          caption="How each panellist’s intervals held"
          rows={panellists.map((one, place) => ({ ...one, place }))}
          rowKey={({ place }) => String(place)}
          columns={[
            { key: "panellist", header: "Panellist", cell: ({ panellist }) => panellist },
            { key: "questions", header: "Questions", numeric: true, cell: ({ questions }) => questions },
            { key: "calibration", header: "Calibration", numeric: true, cell: ({ calibration }) => formatFigure(calibration) },
            { key: "information", header: "Information", numeric: true, cell: ({ information }) => formatFigure(information) },
            { key: "weight", header: "Weight", numeric: true, cell: ({ weight }) => formatPercent(weight, 1) },
          ]}
        />
      ) : null}
    </Section>
  );
}
