import { labelLines } from "./labels";

export type ColumnRow = {
  readonly key: string;
  readonly label: string;
  /** One height a step. */
  readonly counts: readonly number[];
  /** Places between steps, from 0: where the middle half lies, and the median. */
  readonly middle?: { readonly from: number; readonly to: number; readonly at: number };
  readonly figure?: string;
};

type Props = {
  readonly rows: readonly ColumnRow[];
  readonly steps: readonly string[];
  readonly unit: string;
};

const WIDTH = 720;
const LEFT = 150;
const RIGHT = 610;
const ROW = 92;
const TALLEST = 58;

/** How often each step was given, one row of columns after the other on the same steps. Decorative: the frame has the same as a table. */
export function ColumnRows({ rows, steps, unit }: Props) {
  const height = rows.length * ROW + 44;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const each = (RIGHT - LEFT) / steps.length;
  const bottom = rows.length * ROW + 4;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" className="plot w-full">
      {rows.map((row, place) => (
        <Row key={row.key} {...{ row, each, most }} y={place * ROW + ROW - 12} />
      ))}
      {steps.map((step, place) => (
        <text key={step} x={LEFT + (place + 0.5) * each} y={bottom + 14} className="plot-text plot-quiet plot-middle">
          {step}
        </text>
      ))}
      <text x={(LEFT + RIGHT) / 2} y={bottom + 34} className="plot-text plot-quiet plot-middle">
        {unit}
      </text>
    </svg>
  );
}

type RowProps = { readonly row: ColumnRow; readonly each: number; readonly most: number; readonly y: number };

function Row({ row: { label, counts, middle, figure }, each, most, y }: RowProps) {
  const at = (place: number) => LEFT + (place + 0.5) * each;
  return (
    <g>
      {labelLines(label, 19).map((line, row) => (
        <text key={line} x={0} y={y - 18 + row * 16} className="plot-text">
          {line}
        </text>
      ))}
      <line x1={LEFT} x2={RIGHT} y1={y} y2={y} className="plot-line" />
      {counts.map((count, place) => {
        const tall = (count / most) * TALLEST;
        if (count === 0) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
          <g key={place}>
            <rect x={at(place) - each * 0.36} y={y - tall} width={each * 0.72} height={tall} className="plot-column" />
            <text x={at(place)} y={y - tall - 4} className="plot-text plot-small plot-middle">
              {count}
            </text>
          </g>
        );
      })}
      {middle ? (
        <>
          <line x1={at(middle.from)} x2={at(middle.to)} y1={y + 6} y2={y + 6} className="plot-band" />
          <circle cx={at(middle.at)} cy={y + 6} r={5} className="plot-dot" />
        </>
      ) : null}
      {figure ? (
        <text x={WIDTH} y={y - 4} className="plot-text plot-end">
          {figure}
        </text>
      ) : null}
    </g>
  );
}
