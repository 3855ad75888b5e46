import type { DocumentProblem, Loss } from "../types";
import type { WeightedBag } from "./types";

export type ReadBag = { readonly bag: WeightedBag; readonly lost: readonly Loss[] } | { readonly problems: readonly DocumentProblem[] };

/** A graph to compute with may be larger than one to argue with. */
const MOST_CHARACTERS = 2 ** 26;
const MOST_PROBLEMS = 20;

/**
 * Reads `arg(name, base)`, `att(from, to)` and `sup(from, to)`, one on each line, with or without a full stop behind it; `%` and `#` begin
 * a comment. Names are declared anywhere in the file. Never throws.
 */
export function readBag(text: string): ReadBag {
  const refusal = refusalOfText(text);
  if (refusal) return { problems: [refusal] };
  const problems: DocumentProblem[] = [];
  const found: Found = { numbers: new Map(), base: [], relations: [] };
  let line = 0;
  for (let start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0; start <= text.length && problems.length < MOST_PROBLEMS; ) {
    line++;
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== LINE_FEED && text.charCodeAt(end) !== CARRIAGE_RETURN) end++;
    const message = readLine(text.slice(start, end), line, found);
    if (message !== null) problems.push({ line, message });
    start = end + (text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED ? 2 : 1);
  }
  const resolved = resolve(found, problems);
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.line - b.line).slice(0, MOST_PROBLEMS) };
  if (found.base.length === 0) return { problems: [{ line: 1, message: "There is no argument in this file, such as arg(name, 0.5)." }] };
  const twice = found.relations.length - resolved.length;
  return {
    bag: { names: [...found.numbers.keys()], base: found.base, edges: resolved },
    lost:
      twice === 0
        ? []
        : [{ what: "relations said again", count: twice, why: "An argument attacks or supports another one, or it does not." }],
  };
}

type Relation = { readonly kind: "attack" | "support"; readonly from: string; readonly to: string; readonly line: number };
type Found = { readonly numbers: Map<string, number>; readonly base: number[]; readonly relations: Relation[] };

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = 0xfeff;
const STATEMENT = /^\s*(?:(arg|att|sup)\s*\(\s*([^\s,()]+)\s*,\s*([^\s,()]+)\s*\)\s*\.?\s*)?(?:[%#].*)?$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function refusalOfText(text: string): DocumentProblem | null {
  if (text.length > MOST_CHARACTERS) return { line: 1, message: `This file is larger than ${MOST_CHARACTERS / 2 ** 20} MB.` };
  const nul = text.indexOf("\0");
  if (nul < 0) return null;
  const line = text.slice(0, nul).split(/\r\n?|\n/).length;
  return { line, message: "This file holds a NUL character: it is not text, or not in UTF-8." };
}

/** Why a line cannot be read, or null. */
function readLine(text: string, line: number, { numbers, base, relations }: Found): string | null {
  const [isStatement, what, first, second] = STATEMENT.exec(text) ?? [];
  if (isStatement === undefined) return whyNot(text);
  if (what === undefined) return null;
  if (what !== "arg") {
    relations.push({ kind: what === "att" ? "attack" : "support", from: first!, to: second!, line });
    return null;
  }
  if (numbers.has(first!)) return `There is an argument ${quoted(first!)} already.`;
  numbers.set(first!, base.length);
  const score = NUMBER.test(second!) ? Number(second) : Number.NaN;
  base.push(score);
  if (Number.isNaN(score)) return `A base score is a number between 0 and 1, not ${quoted(second!)}.`;
  return score >= 0 && score <= 1 ? null : `A base score is between 0 and 1, not ${quoted(second!)}.`;
}

function whyNot(text: string): string {
  const word = /^\s*([^\s(]*)/.exec(text)![1]!;
  if (word !== "arg" && word !== "att" && word !== "sup")
    return `A line is arg(name, base), att(from, to) or sup(from, to), not ${quoted(text.trim())}.`;
  const inside = /^[^(]*\(([^()]*)\)/.exec(text)?.[1];
  const parts = inside?.split(",");
  if (parts?.length === 2 && parts.some((part) => /\S\s+\S/.test(part))) return `A name has no spaces: ${quoted(inside!.trim())}.`;
  const form = word === "arg" ? "arg(name, base)" : `${word}(from, to)`;
  return `This should read ${form} and no more: ${quoted(text.trim())}.`;
}

/** Names as numbers; what is said twice counts once. */
function resolve({ numbers, relations }: Found, problems: DocumentProblem[]): readonly WeightedBag["edges"][number][] {
  const said = new Set<number>();
  return relations.flatMap(({ kind, from, to, line }) => {
    const start = numbers.get(from);
    const end = numbers.get(to);
    if (start === undefined || end === undefined) {
      const unknown = quoted(start === undefined ? from : to);
      if (problems.length < MOST_PROBLEMS)
        problems.push({ line, message: `There is no argument ${unknown}: its line arg(name, base) is missing.` });
      return [];
    }
    const key = (start * numbers.size + end) * 2 + (kind === "attack" ? 1 : 0);
    if (said.has(key)) return [];
    said.add(key);
    return [{ from: start, to: end, kind }];
  });
}

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
