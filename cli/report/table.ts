import { type Amount, fromAmount, inWords } from "@/domain/tally";

export type Cell = string | number;
export type Table = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** Lines of a table: words to the left, numbers to the right. What is too long to read ends with how much there is more. */
export function tableLines({ head, rows }: Table, longest = 60): readonly string[] {
  const shown = rows.slice(0, longest).map((row) => row.map(String));
  const isNumber = head.map((_, column) =>
    rows.every((row) => typeof row[column] === "number" || /^[−-]?[\d.,/ %]*$/.test(String(row[column] ?? ""))),
  );
  const widths = head.map((title, column) => Math.max(...[title, ...shown.map((row) => row[column] ?? "")].map(widthOf)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => pad(cell, widths[column]!, isNumber[column]!))
      .join("  ")
      .trimEnd();
  const more = rows.length - shown.length;
  return [line(head), ...shown.map(line), ...(more > 0 ? [`… and ${more} more: --json has them all.`] : [])];
}

function pad(text: string, width: number, toTheRight: boolean): string {
  const space = " ".repeat(Math.max(width - widthOf(text), 0));
  return toTheRight ? space + text : text + space;
}

/** Columns that a terminal gives to a text: none to combining marks, two to East Asian characters and emoji. */
function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE = /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\uff01-\uff60])$/u;

/** An amount for people: whole, as a small fraction, or with five decimals. */
export function shown(amount: Amount): string {
  const { denominator } = fromAmount(amount);
  return denominator <= 100n ? inWords(fromAmount(amount)) : amount.value.toFixed(5);
}

export function percentOf({ value }: Amount): string {
  return `${(value * 100).toFixed(1)}%`;
}
