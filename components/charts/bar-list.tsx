"use client";

import { formatNumber, formatShare } from "@/lib/format";
import { DataTable } from "../ui/data/data-table";
import { Bar } from "../ui/marks/bar";
import { type Mark, OptionMark } from "../ui/marks/option-mark";
import { ChartFrame, type ChartWords } from "./chart-frame";

export type BarRow = {
  readonly key: string;
  readonly label: string;
  /** Leave it out for rows that are no options: they are drawn in ink. */
  readonly mark?: Mark;
  readonly value: number;
  /** What stands at the end of the bar, where it is more than the number. */
  readonly figure?: string;
  /** A few words after the label: "elected", "threshold not reached". */
  readonly note?: string;
};

type Props = ChartWords & {
  readonly rows: readonly BarRow[];
  /** Heads the figures in the table: "Ballots". */
  readonly valueLabel: string;
  /** The first column of the table. */
  readonly rowLabel?: string;
  /** The longest bar; by default the greatest value. */
  readonly max?: number;
  /** With the whole, each row says its share. */
  readonly total?: number;
  readonly places?: number;
};

/**
 * Bars by option with their figures.
 * `<BarList title="Bilateral pacts leads by four ballots" valueLabel="Ballots" total={10} rows={[{ key: "pacts", label: "Bilateral pacts", mark: { hue: 2 }, value: 6 }]} />`
 */
export function BarList({ rows, valueLabel, rowLabel = "Option", max, total, places = 0, ...words }: Props) {
  const longest = max ?? Math.max(0, ...rows.map((row) => row.value));
  const figure = (row: BarRow) => row.figure ?? formatNumber(row.value, places);
  return (
    <ChartFrame {...words} table={<BarTable {...{ rows, valueLabel, rowLabel, total, places }} />}>
      <ul className="flex flex-col gap-3 font-sans text-sm">
        {rows.map((row) => (
          <li key={row.key} className="flex flex-col gap-1">
            <span className="flex items-baseline justify-between gap-4">
              <span className="flex min-w-0 items-baseline gap-2">
                {row.mark ? <OptionMark {...row.mark} className="size-3.5 translate-y-0.5" /> : null}
                <span className="font-medium">{row.label}</span>
                {row.note ? <span className="text-muted">{row.note}</span> : null}
              </span>
              <span className="figures whitespace-nowrap">
                <span className="font-semibold">{figure(row)}</span>
                {total === undefined ? null : (
                  <span className="inline-block min-w-[5ch] text-right text-muted">{formatShare(row.value, total)}</span>
                )}
              </span>
            </span>
            <span className="block border-l border-edge">
              <Bar fraction={longest > 0 ? row.value / longest : 0} mark={row.mark} height={14} />
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

function BarTable({ rows, valueLabel, rowLabel, total, places = 0 }: Pick<Props, "rows" | "valueLabel" | "rowLabel" | "total" | "places">) {
  return (
    <DataTable
      caption={`${valueLabel} by ${rowLabel?.toLowerCase()}`}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: "label", header: rowLabel, cell: (row) => (row.note ? `${row.label} (${row.note})` : row.label) },
        { key: "value", header: valueLabel, numeric: true, cell: (row) => row.figure ?? formatNumber(row.value, places) },
        ...(total === undefined
          ? []
          : [{ key: "share", header: "Share", numeric: true, cell: (row: BarRow) => formatShare(row.value, total, 1) }]),
      ]}
    />
  );
}
