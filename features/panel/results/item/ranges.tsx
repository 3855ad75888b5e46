import { PlotFrame } from "@/components/charts/plot-frame";
import { axisAround } from "@/components/charts/plots/axis";
import { type RangeMark, RangeRows } from "@/components/charts/plots/range-rows";
import { leadersFinding } from "../findings";
import type { ItemSeries } from "../series";
import { number, unitOf, withUnit } from "../words";

type Props = { readonly series: ItemSeries; readonly name: string };

/** The panel's 80% interval round by round, and in the last round everybody's where they may be shown. */
export function Intervals({ series: { item, rounds }, name }: Props) {
  const told = rounds.flatMap(({ number, results }) =>
    results.interval ? [{ number, interval: results.interval, all: results.intervals }] : [],
  );
  const last = told.at(-1);
  if (!last || item.kind !== "estimate") return null;
  const unit = unitOf(item);
  const single = last.all ?? [];
  const axis = axisAround(
    [...told.map(({ interval }) => interval), ...single].flatMap(({ low, best, high }) => [low, best, high]),
    item.settings.scale === "log",
  );
  const rows = [
    ...told.map(({ number: round, interval }) => ({
      key: `round ${round}`,
      label: `Panel, round ${round}`,
      marks: [
        { kind: "band", from: interval.low, to: interval.high },
        { kind: "dot", at: interval.best },
      ] as readonly RangeMark[],
      figure: withUnit(interval.best, unit),
    })),
    ...single.map(({ low, best, high }, place) => ({
      key: `one ${place}`,
      label: place === 0 ? `Each panellist, round ${last.number}` : "",
      marks: [
        { kind: "line", from: low, to: high },
        { kind: "ring", at: best },
      ] as readonly RangeMark[],
    })),
  ];
  return (
    <PlotFrame
      heading="h4"
      title={`The panel expects ${withUnit(last.interval.best, unit)}`}
      subtitle={`80% intervals, from the lowest to the highest; the dot is the best estimate.${single.length > 0 ? " Single estimates stand without their authors, by their best." : ""}`}
      name={name}
      figure={number}
      table={{
        header: ["Whose", "Low", "Best", "High"],
        rows: [
          ...told.map(({ number: round, interval }) => [`Panel, round ${round}`, interval.low, interval.best, interval.high]),
          ...single.map(({ low, best, high }) => [`A panellist, round ${last.number}`, low, best, high]),
        ],
      }}
    >
      <RangeRows rows={rows} axis={axis} tick={number} unit={`${unit}${item.settings.scale === "log" ? ", on a scale by factors" : ""}`} />
    </PlotFrame>
  );
}

/** The middle of each number of an item, round by round: probabilities, points, ranks. */
export function Middles({ series: { item, rounds }, name, labelOf }: Props & { readonly labelOf: (facet: string) => string }) {
  const keys = rounds.at(-1)!.results.facets.map(({ key }) => key);
  const rows = keys.flatMap((key, place) =>
    rounds.flatMap(({ number: round, results }) => {
      const summary = results.facets[place]?.summary;
      return summary?.median == null ? [] : [{ key, round, ...summary, median: summary.median }];
    }),
  );
  if (rows.length === 0) return null;
  const unit = unitOf(item);
  const axis =
    item.kind === "ranking"
      ? { from: 1, to: item.settings.among.length }
      : item.kind === "estimate"
        ? axisAround(rows.flatMap(({ median, q1, q3 }) => [median, q1 ?? median, q3 ?? median]))
        : { from: 0, to: 100 };
  const last = rows.filter(({ round }) => round === rounds.at(-1)!.number);
  const title =
    keys.length > 1
      ? leadersFinding(last, item.kind === "ranking", unit, labelOf)
      : `The median answer is ${withUnit(rows.at(-1)!.median, unit)}`;
  return (
    <PlotFrame
      heading="h4"
      title={title}
      subtitle="The dot is the median; the bar is the middle half of the answers, where there are enough to show it."
      name={name}
      figure={number}
      table={{
        header: ["What", "Round", "Answers", "Median", "Mean", "Q1", "Q3"],
        rows: rows.map(({ key, round, n, median, mean, q1, q3 }) => [labelOf(key), `Round ${round}`, n, median, mean, q1, q3]),
      }}
    >
      <RangeRows
        rows={rows.map(({ key, round, median, q1, q3 }, place) => ({
          key: `${key} ${round}`,
          label: rows[place - 1]?.key === key ? "" : labelOf(key),
          marks: [...(q1 !== null && q3 !== null ? [{ kind: "band" as const, from: q1, to: q3 }] : []), { kind: "dot", at: median }],
          figure: `round ${round}: ${number(median)}`,
        }))}
        axis={axis}
        tick={number}
        unit={unit || (item.kind === "ranking" ? "rank, 1 the first" : "")}
      />
    </PlotFrame>
  );
}
