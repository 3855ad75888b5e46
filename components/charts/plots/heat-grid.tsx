import type { Mark } from "../../ui/marks/option-mark";
import { labelLines } from "./labels";

export type HeatRow = {
  readonly key: string;
  readonly label: string;
  readonly mark?: Mark;
  /** `share` from 0 to 1 decides how dark the cell is; null: nothing to show. */
  readonly cells: readonly ({ readonly words: string; readonly share: number } | null)[];
};

type Props = { readonly rows: readonly HeatRow[]; readonly columns: readonly string[] };

const LEFT = 190;
const TOP = 44;
const ROW = 44;
const WIDTH = 720;

/** A table in ink: the darker, the more. Every cell says its figure. Decorative: the frame has the same as a table. */
export function HeatGrid({ rows, columns }: Props) {
  const each = (WIDTH - LEFT) / Math.max(columns.length, 1);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${TOP + rows.length * ROW + 2}`} aria-hidden="true" className="plot w-full">
      {columns.map((column, place) =>
        labelLines(column, Math.max(4, Math.floor(each / 8))).map((line, row) => (
          <text key={`${column} ${line}`} x={LEFT + (place + 0.5) * each} y={16 + row * 16} className="plot-text plot-quiet plot-middle">
            {line}
          </text>
        )),
      )}
      {rows.map((row, place) => (
        <g key={row.key}>
          {row.mark ? <rect x={0} y={TOP + place * ROW + 14} width={14} height={14} data-hue={row.mark.hue} className="hue-fill" /> : null}
          {labelLines(row.label, 21).map((line, at, all) => (
            <text key={line} x={22} y={TOP + place * ROW + 26 + (at - (all.length - 1) / 2) * 15} className="plot-text">
              {line}
            </text>
          ))}
          {row.cells.map((cell, column) => (
            <Cell key={columns[column]} cell={cell} x={LEFT + column * each} y={TOP + place * ROW} width={each} />
          ))}
        </g>
      ))}
    </svg>
  );
}

type CellProps = { readonly cell: HeatRow["cells"][number]; readonly x: number; readonly y: number; readonly width: number };

function Cell({ cell, x, y, width }: CellProps) {
  return (
    <g data-shade={cell ? shadeOf(cell.share) : undefined}>
      <rect x={x + 1} y={y + 1} width={width - 2} height={ROW - 2} className={cell ? "plot-cell" : "plot-none"} />
      <text
        x={x + width / 2}
        y={y + ROW / 2 + 5}
        className={cell ? "plot-text plot-middle plot-on-cell" : "plot-text plot-quiet plot-middle"}
      >
        {cell ? cell.words : "–"}
      </text>
    </g>
  );
}

/** Six steps on which ink or paper can be read. */
export const shadeOf = (share: number): number => Math.min(5, Math.max(0, Math.floor(share * 6)));
