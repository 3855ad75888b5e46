import { ChartFrame } from "@/components/charts/chart-frame";
import { axisAround } from "@/components/charts/plots/axis";
import { ColumnRows } from "@/components/charts/plots/column-rows";
import { intervalMarks, middleMarks } from "@/components/charts/plots/middle-marks";
import { type RangeMark, RangeRows } from "@/components/charts/plots/range-rows";
import { DataTable } from "@/components/ui/data/data-table";
import type { PanelItemView } from "@/contracts/panel/shared";
import { formatFigure, formatRough } from "@/lib/format";
import { type Compared, comparedOf, ownInterval, stepsOf } from "./compared";
import type { ShownItem } from "./item-feedback";
import { isByFactors, subtitleOf, titleOf, unitOf } from "./words";

type Props = { readonly item: PanelItemView; readonly results: ShownItem; readonly mine: unknown };

/** The panel's answers of the round before and one's own, in the smallest picture that shows both: columns for short scales, ranges else. */
export function FacetPictures({ item, results, mine }: Props) {
  const all = comparedOf(item, results, mine);
  const told = all.filter(({ summary }) => summary.median !== null);
  if (all.length === 0) return null;
  if (told.length === 0) return <p className="font-sans text-sm text-muted">Too few have answered to show what the panel answered.</p>;
  return (
    <ChartFrame
      heading="h4"
      title={titleOf(item, results.interval, told)}
      subtitle={subtitleOf(results.interval, told)}
      table={<ComparedTable rows={told} />}
    >
      <Picture item={item} results={results} mine={mine} told={told} />
    </ChartFrame>
  );
}

function Picture({ item, results, mine, told }: Props & { readonly told: readonly Compared[] }) {
  const steps = stepsOf(told);
  if (steps)
    return (
      <ColumnRows
        rows={told.map(({ key, label, summary, own }) => ({
          key,
          label: told.length > 1 ? label : "",
          counts: steps.map((step) => summary.distribution?.find(({ value }) => value === step)?.count ?? 0),
          middle: middleOn(summary, steps[0]!),
          own: own === null ? undefined : steps.indexOf(own),
        }))}
        steps={steps.map(String)}
        unit={unitOf(item)}
      />
    );
  return <Ranges item={item} results={results} mine={mine} told={told} />;
}

function Ranges({ item, results, mine, told }: Props & { readonly told: readonly Compared[] }) {
  const panel = results.interval;
  const own = ownInterval(item, mine);
  if (panel)
    return (
      <RangeRows
        rows={[
          { key: "panel", label: "The panel", marks: intervalMarks(panel, true), figure: formatRough(panel.best) },
          ...(own ? [{ key: "you", label: "You", marks: intervalMarks(own, false), figure: formatRough(own.best) }] : []),
        ]}
        axis={axisAround(
          [panel, ...(own ? [own] : [])].flatMap(({ low, best, high }) => [low, best, high]),
          isByFactors(item),
        )}
        tick={formatFigure}
        unit={unitOf(item)}
      />
    );
  return (
    <RangeRows
      rows={told.map(({ key, label, summary, own }) => ({
        key,
        label: told.length > 1 ? label : "",
        marks: [
          ...middleMarks({ ...summary, median: summary.median! }, true),
          ...(own === null ? [] : [{ kind: "own", at: own } satisfies RangeMark]),
        ],
        figure: own === null ? formatRough(summary.median) : `${formatRough(summary.median)}, you ${formatRough(own)}`,
      }))}
      axis={axisOf(item, told)}
      ticks={item.kind === "ranking" ? item.settings.among.map((_, place) => place + 1) : undefined}
      tick={formatFigure}
      unit={unitOf(item)}
    />
  );
}

function ComparedTable({ rows }: { readonly rows: readonly Compared[] }) {
  const steps = stepsOf(rows);
  return (
    <DataTable
      caption="What the panel answered, and you"
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "what", header: "What", cell: ({ label }) => label },
        { key: "own", header: "You", numeric: true, cell: ({ own }) => formatFigure(own) },
        { key: "n", header: "Answers", numeric: true, cell: ({ summary }) => summary.n },
        { key: "median", header: "Median", numeric: true, cell: ({ summary }) => formatFigure(summary.median) },
        { key: "q1", header: "Q1", numeric: true, cell: ({ summary }) => formatFigure(summary.q1) },
        { key: "q3", header: "Q3", numeric: true, cell: ({ summary }) => formatFigure(summary.q3) },
        ...(steps ?? []).map((step) => ({
          key: `step ${step}`,
          header: `Gave ${step}`,
          numeric: true,
          cell: ({ summary }: Compared) => summary.distribution?.find(({ value }) => value === step)?.count ?? 0,
        })),
      ]}
    />
  );
}

function middleOn({ q1, q3, median }: Compared["summary"], least: number) {
  return q1 === null || q3 === null || median === null ? undefined : { from: q1 - least, to: q3 - least, at: median - least };
}

function axisOf(item: PanelItemView, told: readonly Compared[]) {
  if (item.kind === "ranking") return { from: 1, to: item.settings.among.length };
  if (item.kind !== "estimate") return { from: 0, to: 100 };
  const all = told.flatMap(({ summary: { q1, median, q3 }, own }) => [q1, median, q3, own].filter((value) => value !== null));
  return axisAround(all, isByFactors(item));
}
