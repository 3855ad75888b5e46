"use client";

import type { ReactNode } from "react";
import { ScrollRegion } from "../ui/data/data-table";
import { type Mark, OptionMark } from "../ui/marks/option-mark";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { widthFor } from "./column-widths";

export type GoalRow = {
  readonly key: string;
  readonly label: string;
  readonly mark: Mark;
  readonly note?: string;
  /** One for each column; null where the row is out. */
  readonly cells: readonly ({ readonly value: number; readonly figure: string } | null)[];
};

type Props = ChartWords & {
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly GoalRow[];
  /** The height to reach, drawn as a line through every row. */
  readonly goal: { readonly value: number; readonly label: string };
  readonly table: ReactNode;
};

const BAR = { room: 44, above: 18, width: 28 } as const;
const HEIGHT = BAR.room + BAR.above;

/** How each row stands against a goal from column to column: small upright bars with a line where the goal is. On a phone it scrolls sideways. */
export function GoalBars({ columns, rows, goal, table, title, ...words }: Props) {
  const highest = Math.max(goal.value, ...rows.flatMap(({ cells }) => cells.map((cell) => cell?.value ?? 0)));
  const scale = highest > 0 ? BAR.room / highest : 0;
  return (
    <ChartFrame title={title} {...words} table={table}>
      <ScrollRegion label={`Picture: ${typeof title === "string" ? title : goal.label}`}>
        <div className={`flex flex-col gap-3 pb-1 font-sans text-sm ${widthFor(columns.length)}`}>
          <p aria-hidden="true" className="flex text-muted">
            {columns.map(({ key, label }) => (
              <span key={key} className="flex-1 text-center">
                {label}
              </span>
            ))}
          </p>
          <ul className="flex flex-col gap-4">
            {rows.map((row) => (
              <li key={row.key} className="flex flex-col gap-1">
                <span className="sticky left-0 flex w-fit items-baseline gap-2">
                  <OptionMark {...row.mark} className="size-3.5 translate-y-0.5" />
                  <span className="font-medium">{row.label}</span>
                  {row.note ? <span className="text-muted">{row.note}</span> : null}
                </span>
                <svg role="presentation" aria-hidden="true" width="100%" height={HEIGHT} className="block border-b border-edge">
                  <Bars row={row} scale={scale} />
                  <GoalLine y={HEIGHT - goal.value * scale} />
                  <Figures row={row} scale={scale} />
                </svg>
              </li>
            ))}
          </ul>
        </div>
      </ScrollRegion>
      <p className="font-sans text-sm text-muted">
        The dashed line is <span className="font-medium text-ink">{goal.label}</span>.
      </p>
    </ChartFrame>
  );
}

type CellsProps = { readonly row: GoalRow; readonly scale: number };

function Bars({ row, scale }: CellsProps) {
  return cellsOf(row, scale).map(({ column, x, height }) => (
    <rect
      key={column}
      x={x}
      y={HEIGHT - height}
      width={BAR.width}
      height={height}
      transform={`translate(-${BAR.width / 2} 0)`}
      data-hue={row.mark.hue}
      className="hue-fill"
    />
  ));
}

/** Over the line, so that it crosses no figure. */
function Figures({ row, scale }: CellsProps) {
  return cellsOf(row, scale).map(({ column, x, height, figure }) => (
    <text key={column} x={x} y={HEIGHT - height - 5} textAnchor="middle" fontWeight="600" className="chart-text">
      {figure}
    </text>
  ));
}

function cellsOf({ cells }: GoalRow, scale: number) {
  return cells.flatMap((cell, column) => {
    if (!cell) return [];
    const x = `${Math.round(((column + 0.5) / cells.length) * 10_000) / 100}%`;
    return [{ column, x, height: Math.max(1, cell.value * scale), figure: cell.figure }];
  });
}

function GoalLine({ y }: { readonly y: number }) {
  return <line x1="0" x2="100%" y1={y} y2={y} className="chart-line" data-line="goal" />;
}
