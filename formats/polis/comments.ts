import { idOf, isYes, timeOf, withoutGuard } from "./cells";
import { columnName, placeOf } from "./columns";
import { delimiterOf, type Rows, rowsOf } from "./text";
import type { PolisComment, PolisProblem } from "./types";

/** A comment with the counts that the file gives it, which are often wrong. */
export type CountedComment = PolisComment & { readonly agrees: number | null; readonly disagrees: number | null };

/** Reads comments.csv. Newer exports do not quote what people wrote: then commas and line ends in it are told from those between cells. */
export function readComments(text: string): readonly CountedComment[] | { readonly problem: Omit<PolisProblem, "file"> } {
  const quoted = rowsOf(text);
  if (quoted.headings.length === 0) return [];
  if (placeOf(quoted.headings, "comment") < 0) return { problem: { line: 1, message: "There is no heading comment-id." } };
  const { headings, rows } = isWhole(quoted) ? quoted : unquotedRows(text);
  const comments = new Map<string, CountedComment>();
  const cell = (row: readonly string[], column: Parameters<typeof placeOf>[1]): string => row[placeOf(headings, column)] ?? "";
  for (const row of rows) {
    const id = idOf(cell(row, "comment"));
    if (id === "") continue;
    comments.set(id, {
      id,
      authorId: idOf(cell(row, "author")) || null,
      text: withoutGuard(cell(row, "body")),
      at: timeOf(cell(row, "timestamp")) ?? timeOf(cell(row, "datetime")),
      moderated: Math.sign(Number(cell(row, "moderated")) || 0) as -1 | 0 | 1,
      isMeta: isYes(cell(row, "meta")),
      isSeed: isYes(cell(row, "seed")),
      agrees: countIn(cell(row, "agrees")),
      disagrees: countIn(cell(row, "disagrees")),
    });
  }
  return [...comments.values()];
}

const countIn = (cell: string): number | null => (/^\d+(\.0+)?$/.test(cell.trim()) ? Number(cell) : null);

/** Whether rows have the cells that the headings announce, and ids and times where they belong. */
function isWhole({ headings, rows }: Rows): boolean {
  return rows.every((row) => row.length === headings.length && looksLikeAStart(headings, row));
}

/** Whether the cells before what people wrote hold what the headings say: an id, and a time or a number where there are columns for them. */
function looksLikeAStart(headings: readonly string[], row: readonly string[]): boolean {
  const id = row[placeOf(headings, "comment")];
  if (id === undefined || !/^\s*\S{1,64}\s*$/.test(id)) return false;
  const body = placeOf(headings, "body");
  return (["timestamp", "agrees", "disagrees", "moderated"] as const).every((column) => {
    const place = placeOf(headings, column);
    if (place < 0 || (body >= 0 && place > body)) return true;
    const cell = row[place];
    if (cell === undefined) return false;
    return column === "timestamp" ? timeOf(cell) !== null || cell.trim() === "" : /^\s*-?\d*(\.0+)?\s*$/.test(cell);
  });
}

/** Rows of a file whose texts are not quoted: a line that does not begin as a row goes on with the text of the one before. */
function unquotedRows(text: string): Rows {
  const delimiter = delimiterOf(text);
  const [first = "", ...lines] = text.split(/\r\n|\n|\r/);
  const headings = first.split(delimiter).map((heading) => columnName(heading.replace(/^"(.*)"$/, "$1")));
  const records: string[] = [];
  for (const line of lines) {
    if (looksLikeAStart(headings, line.split(delimiter))) records.push(line);
    else if (records.length > 0) records[records.length - 1] += `\n${line}`;
  }
  const body = placeOf(headings, "body");
  return { headings, rows: records.map((record) => cellsOf(record.trimEnd().split(delimiter), body, headings.length, delimiter)) };
}

/** What is too much between the cells before and behind belongs to the text. */
function cellsOf(cells: readonly string[], body: number, count: number, delimiter: string): readonly string[] {
  if (body < 0 || cells.length <= body) return cells;
  const behind = Math.max(0, Math.min(count - body - 1, cells.length - body - 1));
  const text = cells.slice(body, cells.length - behind).join(delimiter);
  return [...cells.slice(0, body), unquoted(text), ...cells.slice(cells.length - behind)];
}

const unquoted = (text: string): string => (/^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text);
