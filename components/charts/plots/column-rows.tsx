import { FORMS, type Form } from "./forms";
import { labelLines } from "./labels";

export type ColumnRow = {
  readonly key: string;
  readonly label: string;
  /** One height a step. */
  readonly counts: readonly number[];
  /** Places between steps, from 0: where the middle half lies, and the median. */
  readonly middle?: { readonly from: number; readonly to: number; readonly at: number };
  readonly figure?: string;
  /** The step that whoever looks gave: named over its column. */
  readonly own?: number;
  /** A later one has overtaken it: drawn lighter. */
  readonly isEarlier?: boolean;
};

type Props = {
  readonly rows: readonly ColumnRow[];
  readonly steps: readonly string[];
  readonly unit: string;
};

const TALLEST = 56;
/** Over the columns: their figures, and on a phone the label. */
const ABOVE = { wide: 18, narrow: 40 } as const;
const UNDER = 18;
/** For the word over one's own column. */
const OWN = 14;

/** How often each step was given, one row of columns after the other on the same steps. Decorative: the frame has the same as a table. */
export function ColumnRows(props: Props) {
  return FORMS.map((form) => <Picture key={form.name} {...props} form={form} />);
}

function Picture({ rows, steps, unit, form }: Props & { readonly form: Form }) {
  const isBare = rows.every(({ label, figure }) => label === "" && !figure);
  const [left, right] = form.name === "wide" && !isBare ? [112, 608] : [0, form.width];
  const above = (isBare ? ABOVE.wide : ABOVE[form.name]) + (rows.some(({ own }) => own !== undefined) ? OWN : 0);
  const row = above + TALLEST + UNDER;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const each = (right - left) / steps.length;
  const bottom = rows.length * row;
  return (
    <svg viewBox={`0 0 ${form.width} ${bottom + 40}`} aria-hidden="true" className={form.className}>
      {rows.map((one, place) => (
        <Row key={one.key} row={one} y={place * row + above + TALLEST} {...{ left, right, each, most, form }} />
      ))}
      {steps.map((step, place) => (
        <text key={step} x={left + (place + 0.5) * each} y={bottom + 14} className="plot-text plot-quiet plot-middle">
          {step}
        </text>
      ))}
      <text x={(left + right) / 2} y={bottom + 33} className="plot-text plot-small plot-quiet plot-middle">
        {unit}
      </text>
    </svg>
  );
}

type RowProps = {
  readonly row: ColumnRow;
  readonly left: number;
  readonly right: number;
  readonly each: number;
  readonly most: number;
  readonly y: number;
  readonly form: Form;
};

function Row({ row: { label, counts, middle, figure, own, isEarlier = false }, left, right, each, most, y, form }: RowProps) {
  const at = (place: number) => left + (place + 0.5) * each;
  const wordsAt = form.name === "wide" ? y - 4 : y - TALLEST - 24 - (own === undefined ? 0 : OWN);
  return (
    <g>
      {labelLines(label, 14).map((line, place) => (
        <text key={line} x={0} y={wordsAt + place * 16} className="plot-text plot-label">
          {line}
        </text>
      ))}
      <line x1={left} x2={right} y1={y} y2={y} className="plot-line" />
      {counts.map((count, place) => {
        const tall = (count / most) * TALLEST;
        const isOwn = place === own;
        if (count === 0 && !isOwn) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
          <g key={place}>
            <rect
              x={at(place) - each * 0.38}
              y={y - tall}
              width={each * 0.76}
              height={tall}
              className={isOwn ? "plot-column plot-own" : isEarlier ? "plot-column plot-earlier" : "plot-column"}
            />
            <text x={at(place)} y={y - tall - 4} className="plot-text plot-small plot-middle">
              {count}
            </text>
            {isOwn ? (
              <text x={at(place)} y={y - tall - 4 - OWN} className="plot-text plot-small plot-label plot-middle">
                you
              </text>
            ) : null}
          </g>
        );
      })}
      {middle ? (
        <>
          <line x1={at(middle.from)} x2={at(middle.to)} y1={y + 9} y2={y + 9} className="plot-half" />
          <circle cx={at(middle.at)} cy={y + 9} r={5} className={isEarlier ? "plot-ring" : "plot-dot"} />
        </>
      ) : null}
      {figure ? (
        <text x={form.width} y={wordsAt} className="plot-text plot-end">
          {figure}
        </text>
      ) : null}
    </g>
  );
}
