import { inOrder } from "../file-text";
import type { DocumentProblem } from "../types";

/** A numbered entry of a Kialo text: “1.2.1. Con: …”, with the lines that follow it. */
export type Entry = {
  /** “1.2.1”, without the last full stop. */
  readonly number: string;
  readonly side: "Pro" | "Con" | null;
  readonly line: number;
  readonly text: string;
};
export type KialoText = { readonly title: string; readonly entries: ReadonlyMap<string, Entry> };

/** The entries of a Kialo text in order. A line that is no entry goes on with the text of the one before. */
export function entriesOf(text: string): KialoText | readonly DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const entries = new Map<string, { readonly entry: Omit<Entry, "text">; readonly lines: string[] }>();
  let title = "";
  let current: string[] | null = null;
  for (const [index, written] of text.split("\n").entries()) {
    const line = index + 1;
    const found = ENTRY.exec(written);
    const number = found?.[1] ?? "";
    const side = (found?.[2] ?? null) as Entry["side"];
    const problem = found && side ? problemWith(number, entries) : null;
    if (problem) problems.push({ line, message: problem });
    else if (found && begins(number, side, entries)) {
      current = [found[3] ?? ""];
      entries.set(number, { entry: { number, side, line }, lines: current });
    } else if (current) current.push(written);
    else if (TITLE.test(written)) title = written.replace(TITLE, "").trim();
    else if (written.trim() !== "")
      problems.push({ line, message: "Before “1.”, the thesis, there is only a line “Discussion Title: …”." });
  }
  if (entries.size === 0 && problems.length === 0)
    problems.push({ line: 1, message: "There is no thesis: a Kialo text has a line that begins with “1.”." });
  if (problems.length > 0) return inOrder(problems);
  return { title, entries: new Map([...entries].map(([number, { entry, lines }]) => [number, { ...entry, text: joined(lines) }])) };
}

const TITLE = /^Discussion Title:\s*/;
const ENTRY = /^(1(?:\.\d{1,5})*)\. (?:(Pro|Con): ?)?(.*)$/;

type Known = ReadonlyMap<string, unknown>;

export const above = (number: string): string => number.slice(0, Math.max(0, number.lastIndexOf(".")));

/** What is wrong with an entry that says Pro or Con, or null. */
function problemWith(number: string, known: Known): string | null {
  if (known.has(number)) return `${number}. is there already.`;
  if (above(number) === "") return "The thesis, 1., is neither a Pro nor a Con.";
  return known.has(above(number)) ? null : `${number}. speaks to ${above(number)}., which is not there.`;
}

/** Without Pro or Con, only the thesis and, under it, one of several theses begin an entry: else it is a numbered line of a text. */
function begins(number: string, side: Entry["side"], known: Known): boolean {
  if (side || number === "1") return !known.has(number);
  return above(number) === "1" && known.has("1") && !known.has(number);
}

const joined = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
