"use client";

import { formatPercent, formatPoints } from "@/lib/format";
import { DataTable } from "../ui/data/data-table";
import { Bar } from "../ui/marks/bar";
import { type Mark, OptionMark } from "../ui/marks/option-mark";
import { ChartFrame, type ChartWords } from "./chart-frame";

export type SwingRow = {
  readonly key: string;
  readonly label: string;
  readonly mark: Mark;
  /** Shares of one; null where there was no ballot to share. */
  readonly opening: number | null;
  readonly final: number | null;
};

type Props = ChartWords & {
  readonly rows: readonly SwingRow[];
  readonly openingLabel?: string;
  readonly finalLabel?: string;
  /** Heads the differences in the table. */
  readonly changeLabel?: string;
  readonly places?: number;
};

/**
 * What each option gained or lost between two ballots, in percentage points.
 * `<SwingBars title="The floor moved towards pacts" rows={[{ key: "p", label: "Bilateral pacts", mark: { hue: 2 }, opening: 0.3, final: 0.5 }]} />`
 */
export function SwingBars({ rows, openingLabel = "Opening", finalLabel = "Final", changeLabel = "Swing", places = 0, ...words }: Props) {
  const longest = Math.max(1e-9, ...rows.map((row) => Math.abs(swingOf(row) ?? 0)));
  const table = (
    <DataTable
      caption={`Shares of ballots, ${openingLabel.toLowerCase()} and ${finalLabel.toLowerCase()}`}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: "label", header: "Option", cell: (row) => row.label },
        { key: "opening", header: openingLabel, numeric: true, cell: (row) => formatPercent(row.opening, 1) },
        { key: "final", header: finalLabel, numeric: true, cell: (row) => formatPercent(row.final, 1) },
        { key: "swing", header: changeLabel, numeric: true, cell: (row) => formatPoints(swingOf(row), 1) },
      ]}
    />
  );
  return (
    <ChartFrame {...words} table={table}>
      <ul className="flex flex-col gap-4 font-sans text-sm">
        {rows.map((row) => (
          <SwingItem key={row.key} {...{ row, longest, places }} />
        ))}
      </ul>
    </ChartFrame>
  );
}

function SwingItem({ row, longest, places }: { readonly row: SwingRow; readonly longest: number; readonly places: number }) {
  const swing = swingOf(row) ?? 0;
  return (
    <li className="flex flex-col gap-1">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="flex min-w-0 items-baseline gap-2">
          <OptionMark {...row.mark} className="size-3.5 translate-y-0.5" />
          <span className="font-medium">{row.label}</span>
        </span>
        <span className="figures ml-auto whitespace-nowrap">
          <span className="text-muted">
            {formatPercent(row.opening, places)} <span aria-hidden="true">→</span>
            <span className="sr-only">to</span> {formatPercent(row.final, places)}
          </span>
          <span className="ml-2 inline-block min-w-[6.5ch] text-right font-semibold">{formatPoints(swingOf(row), places)}</span>
        </span>
      </span>
      <span className="grid grid-cols-2">
        <span className="flex justify-end border-r border-ink">
          <Bar fraction={Math.max(0, -swing) / longest} mark={row.mark} height={12} />
        </span>
        <span className="flex">
          <Bar fraction={Math.max(0, swing) / longest} mark={row.mark} height={12} />
        </span>
      </span>
    </li>
  );
}

const swingOf = ({ opening, final }: SwingRow) => (opening === null || final === null ? null : final - opening);
