import { PlotFrame } from "@/components/charts/plot-frame";
import { axisAround } from "@/components/charts/plots/axis";
import { intervalMarks, middleMarks } from "@/components/charts/plots/middle-marks";
import { type RangeMark, RangeRows } from "@/components/charts/plots/range-rows";
import { WITHHELD } from "@/domain/disclosure";
import { formatFigure, formatRough } from "@/lib/format";
import { leadersFinding } from "../findings";
import type { ItemSeries } from "../series";
import { unitOf, withUnit } from "../words";

type Props = { readonly series: ItemSeries; readonly name: string };

/** The panel's 80% interval round by round, and in the last round everybody's where they may be shown. */
export function Intervals({ series: { item, rounds }, name }: Props) {
  const told = rounds.flatMap(({ number, results }) =>
    results.interval ? [{ number, interval: results.interval, all: results.intervals }] : [],
  );
  const last = told.at(-1);
  if (item.kind !== "estimate") return null;
  if (!last) return <p className="measure font-sans text-sm text-muted">{WITHHELD.few}</p>;
  const unit = unitOf(item);
  const single = last.all ?? [];
  const axis = axisAround(
    [...told.map(({ interval }) => interval), ...single].flatMap(({ low, best, high }) => [low, best, high]),
    item.settings.scale === "log",
  );
  const rows = [
    ...told.map((one) => ({
      key: `round ${one.number}`,
      label: `Panel, round ${one.number}`,
      marks: intervalMarks(one.interval, one === last),
      figure: unit.length > 8 ? formatRough(one.interval.best) : withUnit(one.interval.best, unit, formatRough),
    })),
    ...single.map(({ low, best, high }, place) => ({
      key: `one ${place}`,
      label: place === 0 ? "Each panellist" : "",
      marks: [
        { kind: "line", from: low, to: high },
        { kind: "ring", at: best },
      ] as readonly RangeMark[],
      isTight: true,
    })),
  ];
  return (
    <PlotFrame
      heading="h4"
      fits
      about={item.question}
      title={`The panel expects ${withUnit(last.interval.best, unit, formatRough)}, between ${formatRough(last.interval.low)} and ${formatRough(last.interval.high)}`}
      subtitle={`80% intervals; the mark within is the best estimate.${single.length > 0 ? " Single estimates of the last round stand without their authors, by their best." : ""}`}
      name={name}
      figure={formatFigure}
      table={{
        header: ["Whose", "Low", "Best", "High"],
        rows: [
          ...told.map(({ number: round, interval }) => [`Panel, round ${round}`, interval.low, interval.best, interval.high]),
          ...single.map(({ low, best, high }) => [`A panellist, round ${last.number}`, low, best, high]),
        ],
      }}
    >
      <RangeRows
        rows={rows}
        axis={axis}
        tick={formatFigure}
        unit={[unit, ...(item.settings.scale === "log" ? ["on a scale by factors"] : [])].join(", ")}
      />
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
  if (rows.length === 0) return <p className="measure font-sans text-sm text-muted">{WITHHELD.few}</p>;
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
      fits
      about={item.question}
      title={title}
      subtitle="Median, and the middle half of the answers as a bar where there are enough to show it."
      name={name}
      figure={formatFigure}
      table={{
        header: ["What", "Round", "Answers", "Median", "Mean", "Q1", "Q3"],
        rows: rows.map(({ key, round, n, median, mean, q1, q3 }) => [labelOf(key), `Round ${round}`, n, median, mean, q1, q3]),
      }}
    >
      <RangeRows
        rows={rows.map((row, place) => ({
          key: `${row.key} ${row.round}`,
          label: rows[place - 1]?.key === row.key || keys.length === 1 ? "" : labelOf(row.key),
          marks: middleMarks(row, rows[place + 1]?.key !== row.key),
          figure: `round ${row.round}: ${formatFigure(row.median)}`,
        }))}
        axis={axis}
        ticks={item.kind === "ranking" ? item.settings.among.map((_, place) => place + 1) : undefined}
        tick={formatFigure}
        unit={item.kind === "probability" ? "probability in %" : unit || (item.kind === "ranking" ? "rank, 1 the first" : "")}
      />
    </PlotFrame>
  );
}
