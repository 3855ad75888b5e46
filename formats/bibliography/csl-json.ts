import { lineAt, type RawItem } from "./raw-item";

/** The items of a CSL-JSON list, or the one item of an object, each with the line it begins on. */
export function readCslJson(text: string): readonly RawItem[] {
  const pieces = piecesOf(text);
  if (!pieces)
    return [{ line: lineAt(text, text.trimEnd().length), message: "the brackets or quotation marks of this CSL-JSON are not closed." }];
  return pieces.map(({ from, to, isStray }): RawItem => {
    const line = lineAt(text, from);
    if (isStray) return { line, message: "something stands behind the end of the CSL-JSON; put several sources into one list, [ … ]." };
    try {
      return { line, item: JSON.parse(text.slice(from, to)) };
    } catch {
      return { line, message: "the source that begins here is not valid JSON." };
    }
  });
}

type Piece = { readonly from: number; readonly to: number; readonly isStray?: boolean };

/** Where each item stands; null when the text ends before its brackets close. Cutting first tells which item is faulty. */
function piecesOf(text: string): readonly Piece[] | null {
  const start = text.search(/\S/);
  const isList = text[start] === "[";
  const pieces: Piece[] = [];
  let from = isList ? start + 1 : start;
  let depth = isList ? 0 : -1;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      at = endOfString(text, at);
      continue;
    }
    if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    const ends = isList ? depth < 0 : depth === -1;
    if (ends || (sign === "," && depth === 0 && isList)) {
      addPiece(text, pieces, from, isList ? at : at + 1);
      from = at + 1;
    }
    if (ends) return [...pieces, ...stray(text, at + 1)];
  }
  return null;
}

function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function addPiece(text: string, pieces: Piece[], from: number, to: number): void {
  const begin = from + text.slice(from, to).search(/\S/);
  // An empty list has no items; an empty place between commas is a fault of its own.
  if (begin >= from || pieces.length > 0 || text[to] === ",") pieces.push({ from: Math.max(begin, from), to });
}

function stray(text: string, from: number): readonly Piece[] {
  const at = text.slice(from).search(/\S/);
  return at === -1 ? [] : [{ from: from + at, to: text.length, isStray: true }];
}
