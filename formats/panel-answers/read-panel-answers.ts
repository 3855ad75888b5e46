import Papa from "papaparse";
import { AnswerTable, type PanelAnswers } from "./answer-table";
import { type Columns, columnsOf, delimiterOf, isMissing, numberIn, type PanelColumn, quoted, roundIn } from "./cells";
import { textOf } from "./text";

export type PanelProblem = { readonly line: number; readonly message: string };
export type ReadPanelAnswers =
  | { readonly answers: PanelAnswers; readonly notes: readonly string[] }
  | { readonly problems: readonly PanelProblem[] };

export const LARGEST_PANEL_FILE = 256 * 2 ** 20;
const LONGEST_NAME = 1_000;
const LARGEST_VALUE = 1e100;
const MOST_PROBLEMS = 20;

/**
 * Answers of a panel, one in each row: a header with `round`, `panellist`, `item`, `value` and, if one likes, `group`, in any order; cells
 * parted by commas, semicolons or tabs. A row without a value is no answer; of rows for the same round, panellist and item the last counts.
 * Everything that is wrong is said with its line; a file with problems is not used.
 */
export function readPanelAnswers(bytes: Uint8Array): ReadPanelAnswers {
  if (bytes.length > LARGEST_PANEL_FILE) return problem(1, "The file is larger than 256 MiB: take the rounds apart into several files.");
  const text = textOf(bytes);
  const zero = text.indexOf("\0");
  if (zero >= 0) return problem(text.slice(0, zero).split("\n").length, "This is not a text file: it holds a zero character.");
  const delimiter = delimiterOf(text);
  const reader = new Reader(delimiter !== ",");
  const isQuoted = text.includes('"');
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step: ({ data, errors }, parser) => {
      const at = line;
      line += 1 + (isQuoted ? data.reduce((ends, cell) => ends + cell.split("\n").length - 1, 0) : 0);
      if (errors.length > 0) reader.say(at, "A quotation mark in this row is not closed, or not doubled.");
      else if (data.some((cell) => cell.trim() !== "")) reader.read(data, at);
      if (reader.isFull) parser.abort();
    },
  });
  return reader.finish();
}

class Reader {
  private columns: Columns | null = null;
  private readonly table = new AnswerTable();
  private readonly problems: PanelProblem[] = [];
  private width = 0;
  private missing = 0;
  private firstRepeat: number | null = null;
  private repeats = 0;

  constructor(private readonly isCommaDecimal: boolean) {}

  /** Whether there is no use in reading on. */
  get isFull(): boolean {
    return this.problems.length >= MOST_PROBLEMS || (this.columns === null && this.problems.length > 0);
  }

  say(line: number, message: string): void {
    this.problems.push({ line, message });
  }

  read(row: readonly string[], line: number): void {
    if (this.columns === null) {
      const columns = columnsOf(row);
      if (typeof columns === "string") this.say(line, columns);
      else [this.columns, this.width] = [columns, row.length];
      return;
    }
    const before = this.problems.length;
    if (row.slice(this.width).some((cell) => cell.trim() !== "")) {
      this.say(
        line,
        `There are ${row.length} cells under ${this.width} headings. Put a cell that holds a comma or semicolon into quotation marks.`,
      );
      return;
    }
    const round = this.roundOf(this.cell(row, "round"), line);
    const panellist = this.nameOf(row, "panellist", line);
    const item = this.nameOf(row, "item", line);
    const written = this.cell(row, "value");
    if (isMissing(written)) {
      this.missing++;
      return;
    }
    const value = this.valueOf(written, line);
    if (this.problems.length > before) return;
    if (!this.table.add(round, panellist, item, value)) return;
    this.repeats++;
    this.firstRepeat ??= line;
  }

  finish(): ReadPanelAnswers {
    const { problems, table, columns } = this;
    if (problems.length >= MOST_PROBLEMS)
      return {
        problems: [
          ...problems.slice(0, MOST_PROBLEMS - 1),
          { ...problems.at(-1)!, message: `${problems.at(-1)!.message} Reading stopped here.` },
        ],
      };
    if (problems.length > 0) return { problems };
    if (columns === null) return problem(1, "The file is empty. Its first line holds the headings round, panellist, group, item, value.");
    if (table.size === 0) return problem(1, "There are no answers in this file: no row below the headings has a value.");
    return { answers: table.finish(), notes: this.notes(columns) };
  }

  private notes({ others }: Columns): readonly string[] {
    const notes: string[] = [];
    if (others.length > 0) notes.push(`Left aside: ${others.length === 1 ? "the column" : "the columns"} ${others.join(", ")}.`);
    if (this.missing > 0)
      notes.push(
        `Left aside: ${this.missing === 1 ? "1 row" : `${this.missing} rows`} without a value, which ${this.missing === 1 ? "is no answer" : "are no answers"}.`,
      );
    if (this.repeats > 0)
      notes.push(
        `${this.repeats === 1 ? "1 answer is" : `${this.repeats} answers are`} given again for the same round, panellist and item, first on line ${this.firstRepeat}; the last one counts.`,
      );
    return notes;
  }

  private cell(row: readonly string[], column: PanelColumn): string {
    return (row[this.columns!.at[column]!] ?? "").trim();
  }

  private nameOf(row: readonly string[], column: "panellist" | "item", line: number): string {
    const name = this.cell(row, column);
    if (name === "") this.say(line, `There is no ${column} in this row.`);
    else if (name.length > LONGEST_NAME) this.say(line, `The ${column} has more than ${LONGEST_NAME} characters.`);
    return name.normalize("NFC");
  }

  private roundOf(cell: string, line: number): number {
    const round = roundIn(cell);
    if (round === null)
      this.say(line, cell === "" ? "There is no round in this row." : `The round is a whole number such as 1, not ${quoted(cell)}.`);
    return round ?? 0;
  }

  private valueOf(cell: string, line: number): number {
    const value = numberIn(cell, this.isCommaDecimal);
    if (value === null)
      this.say(line, `The value is a number such as 7 or 6.5, not ${quoted(cell)}. Leave it empty where there is no answer.`);
    else if (Math.abs(value) > LARGEST_VALUE) this.say(line, `The value ${quoted(cell)} is too large to be computed with.`);
    return value ?? 0;
  }
}

const problem = (line: number, message: string): { readonly problems: readonly PanelProblem[] } => ({ problems: [{ line, message }] });
