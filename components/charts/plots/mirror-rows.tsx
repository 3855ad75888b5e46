import { FORMS, type Form, lineAt, type Placed, placeRows } from "./forms";
import { labelLines } from "./labels";

/** Shares of one, back to back. */
export type MirrorRow = { readonly key: string; readonly label: string; readonly left: number; readonly right: number };

type Props = {
  readonly rows: readonly MirrorRow[];
  /** What stands to the left and to the right, over the rows. */
  readonly heads: readonly [string, string];
  readonly figure: (share: number) => string;
};

const ROW = 34;
const HEAD = 26;
const TALL = 16;
/** For the figure at the end of a bar. */
const ROOM = 54;

/** Two sides of each row from one line in the middle: how many stand at either end. Decorative: the frame has the same as a table. */
export function MirrorRows(props: Props) {
  return FORMS.map((form) => <Picture key={form.name} {...props} form={form} />);
}

function Picture({ rows, heads, figure, form }: Props & { readonly form: Form }) {
  const { placed, bottom } = placeRows(rows, form, {
    linesOf: ({ label }) => labelLines(label, form.characters),
    heightOf: () => ROW,
  });
  const [left, right] = form.name === "wide" ? [form.left, form.width] : [0, form.width];
  const middle = (left + right) / 2;
  const most = Math.max(0.01, ...rows.flatMap((row) => [row.left, row.right]));
  const scale = ((right - left) / 2 - ROOM) / most;
  return (
    <svg viewBox={`0 0 ${form.width} ${HEAD + bottom + 4}`} aria-hidden="true" className={form.className}>
      <text x={middle - 10} y={15} className="plot-text plot-quiet plot-end">
        {heads[0]}
      </text>
      <text x={middle + 10} y={15} className="plot-text plot-quiet">
        {heads[1]}
      </text>
      <g transform={`translate(0 ${HEAD})`}>
        {placed.map((one, place) => (
          <Row key={one.row.key} {...{ one, form, middle, scale, figure }} isRuled={place > 0} />
        ))}
      </g>
    </svg>
  );
}

type RowProps = Pick<Props, "figure"> & {
  readonly one: Placed<MirrorRow>;
  readonly form: Form;
  readonly middle: number;
  readonly scale: number;
  readonly isRuled: boolean;
};

function Row({ one, form, middle, scale, figure, isRuled }: RowProps) {
  const { row, lines, top, y } = one;
  const [left, right] = [row.left * scale, row.right * scale];
  return (
    <g>
      {isRuled ? <line x1={0} x2={form.width} y1={top} y2={top} className="plot-grid" /> : null}
      {lines.map((line, place) => (
        <text key={line} x={0} y={lineAt(form, one, place)} className="plot-text plot-label">
          {line}
        </text>
      ))}
      <rect x={middle - left} y={y - TALL / 2} width={left} height={TALL} className="plot-column plot-earlier" />
      <rect x={middle} y={y - TALL / 2} width={right} height={TALL} className="plot-column" />
      <line x1={middle} x2={middle} y1={y - TALL / 2 - 3} y2={y + TALL / 2 + 3} className="plot-line" />
      <text x={middle - left - 6} y={y + 5} className="plot-text plot-end">
        {figure(row.left)}
      </text>
      <text x={middle + right + 6} y={y + 5} className="plot-text">
        {figure(row.right)}
      </text>
    </g>
  );
}
