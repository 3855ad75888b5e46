import Papa from "papaparse";

/** A line of a table that has something in it: its cells, and on which line of the text it begins, from 1. */
export type CsvRow = { readonly cells: readonly string[]; readonly line: number };

/** The lines of a table separated by commas, semicolons or tabs, whichever its first line has most of; with or without a byte order mark. */
export function csvRows(text: string): readonly CsvRow[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter: delimiterOf(text), skipEmptyLines: false });
  const lines = linesOf(text, data);
  return data.map((cells, index) => ({ cells, line: lines[index]! })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

/** What stands most often in the line that names the columns. */
function delimiterOf(text: string): string {
  const header = text.split(/[\r\n]/).find((line) => line.trim() !== "") ?? "";
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

const DELIMITERS = [",", ";", "\t"];

/** On which line of the text each row begins: a quoted cell may hold line ends. */
function linesOf(text: string, rows: readonly (readonly string[])[]): readonly number[] {
  const isQuoted = text.includes('"');
  let line = 1;
  return rows.map((row) => {
    const at = line;
    line += 1 + (isQuoted ? row.reduce((ends, cell) => ends + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0) : 0);
    return at;
  });
}
