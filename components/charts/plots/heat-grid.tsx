import type { Mark } from "../../ui/marks/option-mark";
import { FORMS, type Form } from "./forms";
import { labelLines } from "./labels";

export type HeatRow = {
  readonly key: string;
  readonly label: string;
  readonly mark?: Mark;
  /** `share` from 0 to 1 decides how dark the cell is; null: nothing to show. */
  readonly cells: readonly ({ readonly words: string; readonly share: number } | null)[];
};

type Props = { readonly rows: readonly HeatRow[]; readonly columns: readonly string[] };

const LINE = 16;
const CELL = 44;

/** A table in ink: the darker, the more. Every cell says its figure. Decorative: the frame has the same as a table. */
export function HeatGrid(props: Props) {
  return FORMS.map((form) => <Picture key={form.name} {...props} form={form} />);
}

function Picture({ rows, columns, form }: Props & { readonly form: Form }) {
  const isWide = form.name === "wide";
  const left = isWide ? 190 : 0;
  const each = (form.width - left) / Math.max(columns.length, 1);
  const heads = columns.map((column) => labelLines(column, Math.max(4, Math.floor(each / (isWide ? 7.5 : 6.2)))));
  const above = Math.max(1, ...heads.map(({ length }) => length)) * LINE + 8;
  const row = isWide ? CELL : CELL + 26;
  return (
    <svg viewBox={`0 0 ${form.width} ${above + rows.length * row + 2}`} aria-hidden="true" className={form.className}>
      {heads.map((lines, place) =>
        lines.map((line, at) => (
          <text
            key={`${columns[place]} ${line}`}
            x={left + (place + 0.5) * each}
            y={above - 8 - (lines.length - 1 - at) * LINE}
            className={`plot-text plot-quiet plot-middle ${isWide ? "" : "plot-small"}`}
          >
            {line}
          </text>
        )),
      )}
      {rows.map((one, place) => (
        <Row key={one.key} row={one} top={above + place * row} {...{ isWide, left, each, columns }} />
      ))}
    </svg>
  );
}

type RowProps = Pick<Props, "columns"> & {
  readonly row: HeatRow;
  readonly top: number;
  readonly isWide: boolean;
  readonly left: number;
  readonly each: number;
};

function Row({ row: { label, mark, cells }, top, isWide, left, each, columns }: RowProps) {
  const lines = labelLines(label, isWide ? 21 : 40);
  const middle = isWide ? top + CELL / 2 : top + 14;
  return (
    <g>
      {mark ? <rect x={0} y={middle - 7} width={14} height={14} data-hue={mark.hue} className="hue-fill" /> : null}
      {lines.slice(0, isWide ? 2 : 1).map((line, at, all) => (
        <text key={line} x={mark ? 22 : 0} y={middle + 5 + (at - (all.length - 1) / 2) * 15} className="plot-text plot-label">
          {line}
        </text>
      ))}
      {cells.map((cell, column) => (
        <Cell key={columns[column]} cell={cell} x={left + column * each} y={isWide ? top : top + 26} width={each} />
      ))}
    </g>
  );
}

type CellProps = { readonly cell: HeatRow["cells"][number]; readonly x: number; readonly y: number; readonly width: number };

function Cell({ cell, x, y, width }: CellProps) {
  return (
    <g data-shade={cell ? shadeOf(cell.share) : undefined}>
      <rect x={x + 1} y={y + 1} width={width - 2} height={CELL - 2} className={cell ? "plot-cell" : "plot-none"} />
      <text
        x={x + width / 2}
        y={y + CELL / 2 + 5}
        className={cell ? "plot-text plot-middle plot-on-cell" : "plot-text plot-quiet plot-middle"}
      >
        {cell ? cell.words : "–"}
      </text>
    </g>
  );
}

/** Six steps on which ink or paper can be read. */
export const shadeOf = (share: number): number => Math.min(5, Math.max(0, Math.floor(share * 6)));
