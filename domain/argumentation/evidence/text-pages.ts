/** A line of a text, or a stretch of a very long one: where it stands in UTF-16 code units, without its line break. */
export type TextRow = { readonly line: number; readonly isContinued: boolean; readonly from: number; readonly to: number };

/** A page of a text has at most so many rows and about so many code units; a row at most so many. */
export const PAGE_ROWS = 200;
const PAGE_UNITS = 20_000;
const ROW_UNITS = 2_000;

/** A text as pages of rows, from the first line on. An empty text is one page with one empty row. */
export function textPages(text: string): readonly (readonly TextRow[])[] {
  const pages: TextRow[][] = [[]];
  let units = 0;
  for (const row of rowsOf(text)) {
    const page = pages.at(-1)!;
    if (page.length >= PAGE_ROWS || (page.length > 0 && units + row.to - row.from > PAGE_UNITS)) {
      pages.push([row]);
      units = row.to - row.from;
    } else {
      page.push(row);
      units += row.to - row.from;
    }
  }
  return pages;
}

/** The page, from 1, on which a line begins; the last one for a line behind the end. */
export function pageOfLine(pages: readonly (readonly TextRow[])[], line: number): number {
  const index = pages.findIndex((rows) => rows.some((row) => row.line === line && !row.isContinued));
  return index === -1 ? pages.length : index + 1;
}

function* rowsOf(text: string): Generator<TextRow> {
  let from = 0;
  for (let line = 1; ; line++) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    yield* stretchesOf(text, line, from, to);
    if (end === -1) return;
    from = end + 1;
  }
}

function* stretchesOf(text: string, line: number, from: number, to: number): Generator<TextRow> {
  let at = from;
  do {
    let next = Math.min(at + ROW_UNITS, to);
    // A character of two code units is not cut in half.
    if (next < to && /[\uDC00-\uDFFF]/.test(text[next]!)) next -= 1;
    yield { line, isContinued: at > from, from: at, to: next };
    at = next;
  } while (at < to);
}
