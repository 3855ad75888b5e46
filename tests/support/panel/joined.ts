import { found } from "../canaries/words";

/** Somebody, by everything that can name them, and by words and numbers that nobody else answered. */
export type Suspect = { readonly names: readonly string[]; readonly said: readonly string[] };

/** Whose answers stand beside their own name in a text: in one object, list, entry or line that is about nobody else. */
export function joinedIn(text: string, suspects: readonly Suspect[]): ReadonlySet<number> {
  const joined = new Set<number>();
  if (within(text, suspects, "said").length === 0) return joined;
  const look = (part: string): void => {
    const named = within(part, suspects, "names");
    const spoken = within(part, suspects, "said");
    if (named.length === 1 && spoken.length === 1 && named[0] === spoken[0]) joined.add(named[0]!);
  };
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    look(JSON.stringify(node));
    for (const [key, value] of Object.entries(node)) {
      if (!Array.isArray(node)) look(JSON.stringify({ [key]: value }));
      walk(value);
    }
  };
  const json = jsonIn(text);
  if (json) walk(json);
  else for (const line of text.split(/\r?\n/)) look(line);
  return joined;
}

/** Who speaks in a text, wherever, however it is wrapped. */
export function heardIn(text: string, suspects: readonly Suspect[]): readonly number[] {
  const canaries = suspects.flatMap(({ said }, place) => said.map((word) => ({ place, word })));
  return [...new Set(found(canaries, text))].sort((a, b) => a - b);
}

const within = (part: string, suspects: readonly Suspect[], what: keyof Suspect): readonly number[] =>
  suspects.flatMap((suspect, index) => (suspect[what].some((word) => part.includes(word)) ? [index] : []));

function jsonIn(text: string): object | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" ? json : null;
  } catch {
    return null;
  }
}

/** Spearman's rank correlation of two orders of the same people, without its sign: 1 is the same order, or the reverse. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  const places = new Map(other.map((who, place) => [who, place]));
  const n = one.length;
  const squares = one.reduce((sum, who, place) => sum + (place - places.get(who)!) ** 2, 0);
  return Math.abs(1 - (6 * squares) / (n * (n * n - 1)));
}

/** In which order people speak in a text. */
export function orderIn(text: string, words: readonly string[]): readonly number[] {
  return words
    .map((word, who) => ({ who, at: text.indexOf(word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ who }) => who);
}
