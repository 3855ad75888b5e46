import { problem } from "../problem";
import { decode } from "../text/plain-text";
import { eachLine } from "../text/scanning";
import type { BltTokens } from "./tokens";

type Named = { readonly text: string; readonly line: number };

/** What follows the ballots: a name for each candidate, then a title; Wichmann has a source and a comment behind it. */
export function readNames(bytes: Uint8Array, tokens: BltTokens, candidates: number, notes: string[]) {
  const from = tokens.line;
  const texts = tokens.kind === "text" ? quotedTexts(tokens, candidates) : plainLines(bytes, tokens, candidates);
  if (texts.length === 0) {
    notes.push("The file names no candidates: they are shown by their numbers.");
    return { names: Array.from({ length: candidates }, (_, index) => String(index + 1)), title: null };
  }
  if (texts.length < candidates) throw problem(from, `${candidates} candidates are announced, and ${texts.length} are named.`);
  const perLine = texts.filter(({ line }, index) => line !== texts[index - 1]?.line);
  // Some counts print the party in quotes of its own behind the name.
  const isTwofold = texts.length > candidates + 3 && perLine.length >= candidates && perLine.length <= candidates + 3;
  const used = isTwofold ? perLine : texts;
  if (used.length > candidates + 3)
    throw problem(used[candidates + 3]!.line, `${candidates} candidates are announced, and more names follow.`);
  const names = used.slice(0, candidates).map(({ text }, index) => text || String(index + 1));
  return { names, title: used[candidates]?.text || null };
}

/** More than any file has: names, title, source and comment, each with a party. */
const mostTexts = (candidates: number): number => (candidates + 3) * 2 + 1;

function quotedTexts(tokens: BltTokens, candidates: number): readonly Named[] {
  const texts: Named[] = [];
  while (tokens.kind !== "end" && texts.length < mostTexts(candidates)) {
    if (tokens.kind !== "text") throw problem(tokens.line, "Names stand in quotation marks; here is something else between them.");
    texts.push({ text: tokens.text, line: tokens.line });
    tokens.next();
  }
  return texts;
}

function plainLines(bytes: Uint8Array, { start, line: firstLine }: BltTokens, candidates: number): readonly Named[] {
  const texts: Named[] = [];
  eachLine(bytes.subarray(start), (from, to, line) => {
    if (from < to) texts.push({ text: decode(bytes, start + from, start + to), line: firstLine + line - 1 });
    return texts.length < mostTexts(candidates);
  });
  return texts;
}
