import { problem } from "../problem";
import { LINE_FEED } from "../text/plain-text";
import { indexIn, skipSpace, trimEnd } from "../text/scanning";

export type CellVisitor = {
  /** A cell without its quotation marks and the space around it; `bytes` is the file, or a copy where quotation marks were doubled. */
  readonly cell: (column: number, bytes: Uint8Array, start: number, end: number, line: number) => void;
  /** The end of a record that is not an empty line; false ends the visit. */
  readonly record: (line: number, columns: number) => unknown;
};

export type Place = { readonly at: number; readonly line: number };

/** Visits the cells of RFC 4180 records from a place on, and answers the place behind the last record visited. */
export function eachRecord(bytes: Uint8Array, from: Place, delimiter: number, visitor: CellVisitor): Place {
  let { at, line } = from;
  while (at < bytes.length) {
    const began = line;
    let column = 0;
    let isEmpty = true;
    for (let isOpen = true; isOpen; column++) {
      let start = at;
      while (start < bytes.length && bytes[start]! <= SPACE && bytes[start] !== delimiter && bytes[start] !== LINE_FEED) start++;
      if (bytes[start] === QUOTE) {
        const end = endOfQuotes(bytes, start, line);
        visitQuoted(bytes, start + 1, end, column, began, visitor);
        for (let place = start; place < end; place++) if (bytes[place] === LINE_FEED) line++;
        at = endOfCell(bytes, end + 1, delimiter);
        if (trimEnd(bytes, end + 1, at) > end + 1) throw problem(line, "Something follows the quotation mark that ends a cell.");
        isEmpty = false;
      } else {
        at = endOfCell(bytes, start, delimiter);
        const end = trimEnd(bytes, start, at);
        if (end > start) isEmpty = false;
        visitor.cell(column, bytes, start, end, began);
      }
      isOpen = at < bytes.length && bytes[at] === delimiter;
      at++;
    }
    line++;
    if ((!isEmpty || column > 1) && visitor.record(began, column) === false) break;
  }
  return { at, line };
}

const SPACE = 0x20;
export const QUOTE = 0x22;

function endOfCell(bytes: Uint8Array, start: number, delimiter: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== LINE_FEED) at++;
  return at;
}

/** The place of the quotation mark that closes the one at `start`. */
function endOfQuotes(bytes: Uint8Array, start: number, line: number): number {
  let at = start + 1;
  for (;;) {
    at = bytes.indexOf(QUOTE, at);
    if (at < 0) throw problem(line, "A quotation mark is opened and not closed.");
    if (bytes[at + 1] !== QUOTE) return at;
    at += 2;
  }
}

function visitQuoted(bytes: Uint8Array, from: number, to: number, column: number, line: number, visitor: CellVisitor): void {
  const start = skipSpace(bytes, from, to);
  const end = trimEnd(bytes, start, to);
  if (indexIn(bytes, QUOTE, start, end) < 0) {
    visitor.cell(column, bytes, start, end, line);
    return;
  }
  const plain = new Uint8Array(end - start);
  let length = 0;
  for (let at = start; at < end; at++) {
    plain[length++] = bytes[at]!;
    if (bytes[at] === QUOTE && bytes[at + 1] === QUOTE) at++;
  }
  visitor.cell(column, plain, 0, length, line);
}
