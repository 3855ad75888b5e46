import type { DocumentProblem } from "./types";

/** What a file of arguments may hold: characters of text; claims, and as many arguments. */
export const MAX_CHARACTERS = 1_048_576;
export const MAX_NODES = 5_000;
const MAX_PROBLEMS = 20;

/** The text of a file as readers take it: no byte order mark, lines that end in a line feed; or why it is not read at all. */
export function fileText(text: string): string | readonly DocumentProblem[] {
  if (text.length > MAX_CHARACTERS) return [{ line: 1, message: "This file is larger than 1 MB: take it in parts." }];
  const nul = text.indexOf("\0");
  if (nul !== -1)
    return [
      { line: lineAt(text, nul), message: "This file holds a NUL character: it is not text, or not in UTF-8. Save it as UTF-8 text." },
    ];
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  return plain.trim() === "" ? [{ line: 1, message: "There is nothing in this file." }] : plain;
}

/** The line (from 1) on which position `at` stands, in text whose lines end in a line feed. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf("\n"); next !== -1 && next < at; next = text.indexOf("\n", next + 1)) line++;
  return line;
}

/** Why a document is too large, or null. `line` is where the first claim or argument too many stands. */
export function tooMany(what: "claims" | "arguments", line: number): DocumentProblem {
  return { line, message: `This file has more than ${MAX_NODES.toLocaleString("en")} ${what}: take it in parts.` };
}

/** Problems as they are shown: by line, each once, not more than people read. */
export function inOrder(problems: readonly DocumentProblem[]): readonly DocumentProblem[] {
  const seen = new Set<string>();
  return problems
    .filter(({ line, message }) => {
      const key = `${line} ${message}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.line - b.line)
    .slice(0, MAX_PROBLEMS);
}
