import { countBy } from "./company";
import { bandsByAnswer, type Question, type Sheet } from "./question";

/**
 * Something a breakdown would give away that could be true, as far as the figures known without it say: that everybody in a place is of one
 * mind, or that so few of the hidden are in a band.
 */
export type Risk = { readonly kind: "one-mind" | "few"; readonly about: string; readonly holds: boolean };

/**
 * Whether a breakdown has to be withheld: a risk holds; or so few could hold, no two of one kind about different things, that withholding
 * the breakdown would say which one does.
 */
export function isRevealing(risks: readonly Risk[]): boolean {
  if (risks.some(({ holds }) => holds)) return true;
  const kinds = (["one-mind", "few"] as const).map((kind) => new Set(risks.filter((risk) => risk.kind === kind).map(({ about }) => about)));
  return risks.length > 0 && kinds.every((abouts) => abouts.size < 2);
}

/** One place in all breakdowns that are given: its people, and the larger groups already known in which they are counted. */
export type Place = { readonly sheets: readonly Sheet[]; readonly within: readonly (readonly Sheet[])[] };

/** That everybody in a place gave the same answer to a part, which would be each one's answer. */
export function risksOfUnanimity(places: readonly Place[]): readonly Risk[] {
  return places.flatMap(({ sheets, within }, place) =>
    sheets[0]!.answers.flatMap((_, part) => {
      const own = countOf(sheets, part);
      const known = within.map((whole) => countOf(whole, part));
      const possible = [...known[0]!.keys()].filter((answer) => known.every((counts) => (counts.get(answer) ?? 0) >= sheets.length));
      return possible.map((answer) => ({ kind: "one-mind", about: `${place}`, holds: own.get(answer) === sheets.length }));
    }),
  );
}

/**
 * That the hidden groups together have fewer than two answers in a band (or none, where the panel has one), and that everybody in a shown
 * group is in a band of which the panel used a single answer.
 */
export function risksOfBands(
  bands: NonNullable<Question["bands"]>,
  sheets: readonly Sheet[],
  shown: readonly (readonly Sheet[])[],
): readonly Risk[] {
  const bandOf = bandsByAnswer(bands);
  const count = (some: readonly Sheet[]): ReadonlyMap<string, number> => countBy(some.map(({ answers }) => bandOf.get(answers[0]!)!));
  const panel = count(sheets);
  const used = countBy([...new Set(sheets.map(({ answers }) => answers[0]!))].map((answer) => bandOf.get(answer)!));
  const counts = shown.map((group, place) => ({ about: `${place}`, size: group.length, inBand: count(group) }));
  const shownAtAll = counts.reduce((sum, { size }) => sum + size, 0);
  return [...panel].flatMap(([band, all]) => {
    const left = all - counts.reduce((sum, { inBand }) => sum + (inBand.get(band) ?? 0), 0);
    const tooFew = Array.from({ length: Math.min(LEAST_IN_BAND, all) }, (_, few) => few).filter((few) => all - few <= shownAtAll);
    const short = tooFew.map((few) => ({ kind: "few" as const, about: `${few} in ${band}`, holds: left === few }));
    const single = used.get(band) === 1 ? counts.filter(({ size }) => size <= all) : [];
    return [...short, ...single.map(({ about, size, inBand }) => ({ kind: "one-mind" as const, about, holds: inBand.get(band) === size }))];
  });
}

/** So that a panellist who subtracts their own answer still does not know that nobody else there gave it. */
const LEAST_IN_BAND = 2;

const countOf = (sheets: readonly Sheet[], part: number): ReadonlyMap<string, number> =>
  countBy(sheets.map(({ answers }) => answers[part]!));
