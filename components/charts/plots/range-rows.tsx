import { type Axis, placeOn, ticksOn } from "./axis";
import { labelLines } from "./labels";

/** `band` a thick line, `line` a thin one, `dot` a value, `ring` an emptier one, `truth` what turned out to be so. */
export type RangeMark =
  | { readonly kind: "band" | "line"; readonly from: number; readonly to: number }
  | { readonly kind: "dot" | "ring" | "truth"; readonly at: number };

export type RangeRow = {
  readonly key: string;
  /** Empty where the row goes on with the label above. */
  readonly label: string;
  readonly marks: readonly RangeMark[];
  /** What stands at the end of the row. */
  readonly figure?: string;
};

type Props = {
  readonly rows: readonly RangeRow[];
  readonly axis: Axis;
  readonly ticks?: readonly number[];
  readonly tick: (value: number) => string;
  /** What the axis counts, under it. */
  readonly unit: string;
};

const WIDTH = 720;
const LEFT = 236;
const RIGHT = 600;
const ROW = 34;
const CHARACTERS = 32;

/** Values and ranges on one axis, a row each. Decorative: the frame has the same as a table. */
export function RangeRows({ rows, axis, ticks = ticksOn(axis), tick, unit }: Props) {
  const height = rows.length * ROW + 44;
  const bottom = rows.length * ROW + 4;
  const x = (value: number) => Math.round((LEFT + placeOn(axis, value) * (RIGHT - LEFT)) * 100) / 100;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" className="plot w-full">
      {ticks.map((value) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={2} y2={bottom} className="plot-grid" />
          <text x={x(value)} y={bottom + 16} className="plot-text plot-quiet plot-middle">
            {tick(value)}
          </text>
        </g>
      ))}
      <text x={(LEFT + RIGHT) / 2} y={bottom + 34} className="plot-text plot-quiet plot-middle">
        {unit}
      </text>
      {rows.map((row, place) => (
        <Row key={row.key} row={row} y={place * ROW + ROW / 2} x={x} isRuled={place > 0 && row.label !== ""} />
      ))}
    </svg>
  );
}

type RowProps = { readonly row: RangeRow; readonly y: number; readonly x: (value: number) => number; readonly isRuled: boolean };

function Row({ row: { label, marks, figure }, y, x, isRuled }: RowProps) {
  const lines = labelLines(label, CHARACTERS);
  return (
    <g>
      {isRuled ? <line x1={0} x2={WIDTH} y1={y - ROW / 2} y2={y - ROW / 2} className="plot-grid" /> : null}
      {lines.map((line, place) => (
        <text key={line} x={0} y={y + 5 + (place - (lines.length - 1) / 2) * 15} className="plot-text">
          {line}
        </text>
      ))}
      {marks.map((mark) => (
        <MarkShape key={JSON.stringify(mark)} mark={mark} y={y} x={x} />
      ))}
      {figure ? (
        <text x={WIDTH} y={y + 5} className="plot-text plot-end">
          {figure}
        </text>
      ) : null}
    </g>
  );
}

function MarkShape({ mark, y, x }: { readonly mark: RangeMark; readonly y: number; readonly x: (value: number) => number }) {
  switch (mark.kind) {
    case "band":
    case "line":
      return <line x1={x(mark.from)} x2={x(mark.to)} y1={y} y2={y} className={mark.kind === "band" ? "plot-band" : "plot-line"} />;
    case "truth": {
      const at = x(mark.at);
      return <path d={`M${at} ${y - 8} l6 8 l-6 8 l-6 -8 z`} className="plot-truth" />;
    }
    default:
      return <circle cx={x(mark.at)} cy={y} r={5} className={mark.kind === "dot" ? "plot-dot" : "plot-ring"} />;
  }
}
