import type { Mark } from "../../ui/marks/option-mark";
import { type Axis, placeOn, ticksOn } from "./axis";
import { FORMS, type Form, labelledTicks, lineAt, type Placed, placeRows } from "./forms";
import { labelLines } from "./labels";

/** `band` a thick line, `thin` one of earlier, `line` one of a single person, `dot` a value, `ring` an emptier one, `own` what whoever looks gave, `truth` what turned out to be so. */
export type RangeMark =
  | { readonly kind: "band" | "thin" | "line"; readonly from: number; readonly to: number }
  | { readonly kind: "dot" | "ring" | "own" | "truth"; readonly at: number }
  /** An option's, in its hue. */
  | { readonly kind: "bar"; readonly from: number; readonly to: number; readonly hue: Mark["hue"] };

export type RangeRow = {
  readonly key: string;
  /** Empty where the row goes on with the label above. */
  readonly label: string;
  readonly marks: readonly RangeMark[];
  /** What stands at the end of the row. */
  readonly figure?: string;
  /** One of many that are read together. */
  readonly isTight?: boolean;
};

type Props = {
  readonly rows: readonly RangeRow[];
  readonly axis: Axis;
  readonly ticks?: readonly number[];
  readonly tick: (value: number) => string;
  /** What the axis counts, under it. */
  readonly unit: string;
};

const ROW = 32;
const TIGHT = 15;

/** Values and ranges on one axis, a row each. Decorative: the frame has the same as a table. */
export function RangeRows(props: Props) {
  return FORMS.map((form) => <Picture key={form.name} {...props} form={form} />);
}

function Picture({ rows, axis, ticks = ticksOn(axis), tick, unit, form }: Props & { readonly form: Form }) {
  const { width, left, right, characters } = form;
  const { placed, bottom } = placeRows(rows, form, {
    linesOf: ({ label }) => (label === "" ? [] : labelLines(label, characters)),
    heightOf: ({ isTight }) => (isTight ? TIGHT : ROW),
  });
  const x = (value: number) => Math.round((left + placeOn(axis, value) * (right - left)) * 100) / 100;
  const worded = labelledTicks(ticks, tick, right - left);
  return (
    <svg viewBox={`0 0 ${width} ${bottom + 44}`} aria-hidden="true" className={form.className}>
      {ticks.map((value) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={2} y2={bottom + 4} className="plot-grid" />
          {worded.has(value) ? (
            <text x={x(value)} y={bottom + 20} className="plot-text plot-quiet plot-middle">
              {tick(value)}
            </text>
          ) : null}
        </g>
      ))}
      <text x={(left + right) / 2} y={bottom + 38} className="plot-text plot-small plot-quiet plot-middle">
        {unit}
      </text>
      {placed.map((one, place) => (
        <Row key={one.row.key} placed={one} x={x} isRuled={place > 0 && one.lines.length > 0} form={form} />
      ))}
    </svg>
  );
}

type RowProps = {
  readonly placed: Placed<RangeRow>;
  readonly x: (value: number) => number;
  readonly isRuled: boolean;
  readonly form: Form;
};

function Row({ placed, x, isRuled, form }: RowProps) {
  const { row, lines, top, y } = placed;
  return (
    <g>
      {isRuled ? <line x1={0} x2={form.width} y1={top} y2={top} className="plot-grid" /> : null}
      {lines.map((line, place) => (
        <text key={line} x={0} y={lineAt(form, placed, place)} className="plot-text plot-label">
          {line}
        </text>
      ))}
      {row.marks.map((mark) => (
        <MarkShape key={JSON.stringify(mark)} mark={mark} y={y} x={x} radius={row.isTight ? 4 : 5.5} />
      ))}
      {row.figure ? (
        <text x={form.width} y={y + 5} className="plot-text plot-end">
          {row.figure}
        </text>
      ) : null}
    </g>
  );
}

type MarkProps = { readonly mark: RangeMark; readonly y: number; readonly x: (value: number) => number; readonly radius: number };

function MarkShape({ mark, y, x, radius }: MarkProps) {
  switch (mark.kind) {
    case "band":
    case "thin":
    case "line":
      return <line x1={x(mark.from)} x2={x(mark.to)} y1={y} y2={y} className={`plot-${mark.kind}`} />;
    case "bar":
      return <rect x={x(mark.from)} y={y - 8} width={x(mark.to) - x(mark.from)} height={16} data-hue={mark.hue} className="hue-fill" />;
    case "own":
      return <rect x={x(mark.at) - 2} y={y - 10} width={4} height={20} className="plot-own" />;
    case "truth": {
      const at = x(mark.at);
      return <path d={`M${at} ${y - 8} l6 8 l-6 8 l-6 -8 z`} className="plot-truth" />;
    }
    default:
      return <circle cx={x(mark.at)} cy={y} r={radius} className={mark.kind === "dot" ? "plot-dot" : "plot-ring"} />;
  }
}
