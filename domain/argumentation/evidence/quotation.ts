import { findPart } from "./find-part";
import { type FoldedText, foldText } from "./folded-text";

/** A stretch of the text in UTF-16 code units, the end not included. */
export type TextRange = { readonly from: number; readonly to: number };
/** A quotation that stands in a text: the first line of it, from 1, and where its parts stand. */
export type FoundQuotation = { readonly line: number; readonly ranges: readonly TextRange[] };
/** A text made ready to be searched for many quotations. */
export type QuotableText = { readonly find: (quotation: string) => FoundQuotation | null };

/** How a quotation fares against its source's text: verbatim with the line it begins on, or not found. */
export type Verbatim = { readonly verbatim: "verbatim"; readonly line: number } | { readonly verbatim: "not-found"; readonly line: null };

/**
 * Whether a quotation stands in a text word for word. White space, quotation marks, dashes, soft hyphens, ligatures and full-width
 * forms do not matter, nor do words broken at the end of a line; case, spelling and punctuation do. An ellipsis (… or [...]) parts
 * a quotation into pieces that must follow one another. Takes time proportional to the two lengths.
 */
export function checkQuotation(text: string, quotation: string): FoundQuotation | null {
  return quotableText(text).find(quotation);
}

export function verbatimOf(found: FoundQuotation | null): Verbatim {
  return found ? { verbatim: "verbatim", line: found.line } : { verbatim: "not-found", line: null };
}

export function quotableText(text: string): QuotableText {
  const asWritten = foldText(text);
  let joined: FoldedText | null = null;
  const starts = lineStarts(text);
  return {
    find: (quotation) => {
      const parts = partsOf(quotation);
      if (parts.length === 0) return null;
      const whole = rangesOf(text, asWritten, parts);
      if (!whole) joined ??= foldText(text, { joinsLines: true });
      const ranges = whole ?? rangesOf(text, joined!, parts);
      return ranges && { line: lineOf(starts, ranges[0]!.from), ranges };
    },
  };
}

/** What must stand in the text, in order: without the marks that enclose a quotation, cut at every ellipsis. */
function partsOf(quotation: string): readonly string[] {
  return foldText(quotation)
    .text.split(ELLIPSIS)
    .map(withoutMarks)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function withoutMarks(part: string): string {
  let from = 0;
  let to = part.length;
  while (part[from] === "'" || part[from] === " ") from += 1;
  while (to > from && (part[to - 1] === "'" || part[to - 1] === " ")) to -= 1;
  return part.slice(from, to);
}

const ELLIPSIS = /[[(]? ?\.(?: ?\.){2,} ?[\])]?/;

function rangesOf(text: string, { text: folded, origin }: FoldedText, parts: readonly string[]): readonly TextRange[] | null {
  const ranges: TextRange[] = [];
  let from = 0;
  for (const part of parts) {
    const start = findPart(folded, part, from);
    if (start === -1) return null;
    from = start + part.length;
    const last = origin[from - 1]!;
    // The last character may stand for several: it ends where the next one begins, or with the text.
    ranges.push({ from: origin[start]!, to: Math.min(endOfCluster(text, last), text.length) });
  }
  return ranges;
}

function endOfCluster(text: string, at: number): number {
  const [cluster = ""] = text.slice(at, at + 64).match(/^[\s\S]\p{M}*/u) ?? [];
  return at + Math.max(1, cluster.length);
}

/** Where each line begins. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The line, from 1, on which a place of the text stands. */
export function lineOf(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle;
  }
  return low + 1;
}
