import { PlotFrame } from "@/components/charts/plot-frame";
import { intervalMarks } from "@/components/charts/plots/middle-marks";
import { RangeRows } from "@/components/charts/plots/range-rows";
import type { WeightedEstimate } from "@/contracts/panel/results";
import type { Interval } from "@/domain/elicitation";
import { formatFigure, formatRough, plural } from "@/lib/format";

type Props = { readonly estimates: readonly WeightedEstimate[]; readonly question: (key: string) => string };

/** What the panel would say if those whose intervals held counted for more. Each row has a scale of its own: from the panel's low to its high. */
export function ByPerformance({ estimates, question }: Props) {
  const outside = estimates.filter(({ alike, weighted }) => weighted.best < alike.low || weighted.best > alike.high).length;
  return (
    <PlotFrame
      fits
      title={
        outside === 0
          ? "Weighted by performance, every best estimate stays within the panel’s interval"
          : `Weighted by performance, ${outside} of ${plural(estimates.length, "best estimate")} leave the panel’s interval`
      }
      subtitle="Bar and dot: everybody alike. Thin line and ring: everybody by the weight below. Calibration questions are left out: the weights come from them."
      name="panel-by-performance"
      figure={formatFigure}
      table={{
        header: ["Question", "Weights", "Low", "Best", "High"],
        rows: estimates.flatMap(({ key, alike, weighted }) => [
          [question(key), "alike", alike.low, alike.best, alike.high],
          [question(key), "by performance", weighted.low, weighted.best, weighted.high],
        ]),
      }}
    >
      <RangeRows
        rows={estimates.flatMap(({ key, alike, weighted }) => {
          const on = onScaleOf(alike);
          return [
            { key, label: question(key), marks: intervalMarks(on(alike), true), figure: `alike ${formatRough(alike.best)}` },
            {
              key: `${key} weighted`,
              label: "",
              marks: intervalMarks(on(weighted), false),
              figure: `weighted ${formatRough(weighted.best)}`,
            },
          ];
        })}
        axis={{ from: -0.5, to: 1.5 }}
        ticks={[0, 1]}
        tick={(value) => (value === 0 ? "low" : "high")}
        unit="the panel’s interval"
      />
    </PlotFrame>
  );
}

/** What lies farther out than half an interval stands at the end of the axis. */
function onScaleOf({ low, high }: Interval): (interval: Interval) => Interval {
  const span = high > low ? high - low : 1;
  const at = (value: number) => (value - low) / span;
  return (interval) => ({ low: at(interval.low), best: at(interval.best), high: at(interval.high) });
}
