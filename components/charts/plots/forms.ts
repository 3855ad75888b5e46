/** A picture has two forms with the same in both: labels beside the marks on wide pages, above them on phones. Coordinates of a viewBox. */
export type Form = {
  readonly name: "wide" | "narrow";
  readonly width: number;
  /** Between which the marks stand. */
  readonly left: number;
  readonly right: number;
  /** Characters of a line of a label. */
  readonly characters: number;
  /** On the one picture: where pages are wide enough, or not. */
  readonly className: string;
};

export const FORMS: readonly Form[] = [
  { name: "wide", width: 720, left: 236, right: 590, characters: 32, className: "plot hidden w-full sm:block" },
  { name: "narrow", width: 360, left: 10, right: 244, characters: 46, className: "plot w-full sm:hidden" },
];

export type Placed<Row> = { readonly row: Row; readonly lines: readonly string[]; readonly top: number; readonly y: number };

/** Rows from top to bottom, each with the lines of its label and the height at which its marks stand. */
export function placeRows<Row>(
  rows: readonly Row[],
  form: Form,
  { linesOf, heightOf }: { readonly linesOf: (row: Row) => readonly string[]; readonly heightOf: (row: Row) => number },
): { readonly placed: readonly Placed<Row>[]; readonly bottom: number } {
  let top = 0;
  const placed = rows.map((row) => {
    const lines = linesOf(row);
    const words = lines.length > 0 ? lines.length * LINE + 4 : 0;
    const above = form.name === "narrow" ? words : 0;
    const height = Math.max(heightOf(row), form.name === "wide" ? words + 4 : 0);
    const one = { row, lines, top, y: top + above + height / 2 };
    top += above + height;
    return one;
  });
  return { placed, bottom: top };
}

/** Where the lines of a label stand: in the middle of their row, or above its marks. */
export const lineAt = (form: Form, { lines, top, y }: Pick<Placed<unknown>, "lines" | "top" | "y">, line: number): number =>
  form.name === "narrow" ? top + 14 + line * LINE : y + 5 + (line - (lines.length - 1) / 2) * LINE;

const LINE = 16;

/** Marks of an axis whose words fit beside each other: all, or every second, third, …. */
export function labelledTicks(ticks: readonly number[], tick: (value: number) => string, room: number): ReadonlySet<number> {
  const widest = Math.max(1, ...ticks.map((value) => tick(value).length)) * 8 + 8;
  const step = Math.ceil(ticks.length / Math.max(2, Math.floor(room / widest)));
  return new Set(ticks.filter((_, place) => place % step === 0));
}
