import { lineAt } from "../file-text";
import type { DocumentProblem } from "../types";

/**
 * Why a text would take the parser too long, or null. Its lexer looks for the end of whatever begins at a character, so that openings
 * without an end cost the rest of the line or file each. Here the steps are added up before it sees the text.
 */
export function refusalOfWork(text: string): DocumentProblem | null {
  const endOf = nearest(text);
  let steps = 0;
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (!SIGNS.has(sign)) continue;
    if (++signs > MAX_SIGNS)
      return { line: lineAt(text, at), message: "This file has more punctuation than text: from here on it is not read." };
    const to = stepsFrom(text, at, endOf);
    steps += to - at;
    if (sign === "\\") at++;
    else if (sign === "{" && isData(text, to)) at = to;
    if (steps > MAX_STEPS)
      return {
        line: lineAt(text, at),
        message: "Too many brackets are opened and never closed. Put a backslash before those that are text.",
      };
  }
  return refusalOfIndentation(text);
}

const MAX_STEPS = 100_000_000;
const MAX_SIGNS = 300_000;
const MAX_INDENTATION = 200;
const SIGNS: ReadonlySet<string> = new Set("\\@#*_[],.:;<>/-(){}=\n");

type Nearest = (end: string | RegExp, from: number) => number;

const DATA_END = /\}\s[^,}]/g;

/** Where the next `end` stands at or behind a place, looked for once; the end of the text where there is none. */
function nearest(text: string): Nearest {
  const found = new Map<string | RegExp, number>();
  return (end, from) => {
    const known = found.get(end);
    if (known !== undefined && known >= from) return known;
    const at = typeof end === "string" ? text.indexOf(end, from) : indexOfPattern(text, end, from);
    const place = at === -1 ? text.length : at;
    found.set(end, place);
    return place;
  };
}

function indexOfPattern(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** The place up to which the lexer may look from here. */
function stepsFrom(text: string, at: number, endOf: Nearest): number {
  const next = text[at + 1];
  switch (text[at]) {
    case "[":
      return Math.max(endOf("]", at), endOf("\n", at));
    case "<":
      return next === "!" ? endOf("-->", at) : endOf("\n", at);
    case "@":
      return endOf("\n", at);
    case "#":
      return next === "(" ? endOf(")", at) : at;
    case "]":
      return next === "(" ? endOf(")", at) : at;
    case "/":
      return next === "*" ? endOf("*/", at) : next === "/" ? endOf("\n", at) : at;
    case "=":
      return next === "=" ? endOf("===", at + 3) : at;
    case "{":
      return endOf(DATA_END, at);
    default:
      return at;
  }
}

/** Whether data that may end here does: then all of it is one sign to the lexer. */
function isData(text: string, end: number): boolean {
  FOLLOWED_ON.lastIndex = end + 1;
  return end < text.length && !FOLLOWED_ON.test(text);
}

const FOLLOWED_ON = /\s*[,}]/y;

function refusalOfIndentation(text: string): DocumentProblem | null {
  const deep = text.search(DEEP);
  return deep === -1
    ? null
    : { line: lineAt(text, deep + 1), message: `This line is indented by more than ${MAX_INDENTATION} characters.` };
}

const DEEP = new RegExp(`(?:^|\\n)[ \\t']{${MAX_INDENTATION + 1}}`);
