import { exactSum } from "../statistics/exact-sum";
import { isNumber } from "./numbers";
import type { KindDefinition } from "./types";

export const MOST_PARTS = 50;

export const ranking: KindDefinition<"ranking"> = {
  label: "Ranking",
  refusalOfSettings: ({ among }) => refusalOfParts(among, "A ranking"),
  refusalOfAnswer: ({ among, tiesAllowed }, answer) => {
    if (!Array.isArray(answer) || !answer.every((tier) => Array.isArray(tier) && tier.length > 0))
      return "A ranking is a list of places, each with at least one thing in it.";
    const ranked: unknown[] = answer.flat();
    const unknown = ranked.find((key) => !among.includes(key as string));
    if (unknown !== undefined) return `${named(unknown)} is not among what is ranked.`;
    if (new Set(ranked).size < ranked.length) return "Each thing has one place.";
    if (ranked.length < among.length) return `Rank everything: ${among.length - ranked.length} of ${among.length} have no place yet.`;
    return tiesAllowed || answer.length === ranked.length ? null : "No two things share a place here.";
  },
  facets: ({ among }) => among.map((key) => ({ key, scale: { least: 1, most: among.length, isWhole: false } })),
  readings: ({ among }, tiers) => {
    const ranks = new Map<string, number>();
    let above = 0;
    for (const tier of tiers) {
      for (const key of tier) ranks.set(key, above + (tier.length + 1) / 2);
      above += tier.length;
    }
    return among.map((key) => ranks.get(key)!);
  },
  statistics: ["centre", "distribution", "agreement", "outliers", "stability", "concordance"],
  agreement: { kind: "around-median", distance: 1 },
};

export const allocation: KindDefinition<"allocation"> = {
  label: "Allocation of 100 points",
  refusalOfSettings: ({ among }) => refusalOfParts(among, "An allocation"),
  refusalOfAnswer: ({ among }, answer) => {
    if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return "An allocation gives points to each part.";
    const parts = Object.entries(answer);
    const unknown = parts.find(([key]) => !among.includes(key));
    if (unknown) return `“${unknown[0]}” is not among the parts.`;
    if (!parts.every(([, points]) => isNumber(points) && points >= 0 && points <= TOTAL)) return "Points are numbers from 0 to 100.";
    const total = exactSum(parts.map(([, points]) => points as number));
    if (Math.abs(total - TOTAL) <= TOLERANCE) return null;
    const apart = Math.round(Math.abs(TOTAL - total) * 1e6) / 1e6;
    return total < TOTAL ? `${apart} of 100 points are left to give.` : `${apart} points more than 100 are given.`;
  },
  facets: ({ among }) => among.map((key) => ({ key, scale: { least: 0, most: TOTAL, isWhole: false } })),
  readings: ({ among }, points) => among.map((key) => (Object.hasOwn(points, key) ? points[key]! : 0)),
  statistics: ["centre", "distribution", "agreement", "outliers", "stability", "shares"],
  agreement: { kind: "around-median", distance: 10 },
};

export const choice: KindDefinition<"choice"> = {
  label: "Choice",
  refusalOfSettings: ({ among, atMost }) => {
    if (!Number.isSafeInteger(atMost) || atMost < 1 || atMost > among.length) return "At least one can be chosen, and at most all.";
    return refusalOfParts(among, "A choice");
  },
  refusalOfAnswer: ({ among, atMost }, answer) => {
    if (!Array.isArray(answer) || answer.length === 0) return "Choose at least one.";
    const unknown = answer.find((key) => !among.includes(key));
    if (unknown !== undefined) return `${named(unknown)} is not among the choices.`;
    if (new Set(answer).size < answer.length) return "Each can be chosen once.";
    return answer.length <= atMost ? null : `Choose at most ${atMost}.`;
  },
  facets: ({ among }) => among.map((key) => ({ key, scale: { least: 0, most: 1, isWhole: true } })),
  readings: ({ among }, chosen) => among.map((key) => (chosen.includes(key) ? 1 : 0)),
  statistics: ["choices", "agreement", "stability"],
  agreement: { kind: "mode" },
};

const named = (key: unknown): string => (typeof key === "string" ? `“${key}”` : "What stands there");

const TOTAL = 100;
const TOLERANCE = 1e-6;

function refusalOfParts(among: readonly string[], what: string): string | null {
  if (among.length < 2) return `${what} needs at least two things to go among.`;
  if (among.length > MOST_PARTS) return `${what} has at most ${MOST_PARTS} things.`;
  if (among.some((key) => key.trim() === "")) return `${what} names every thing.`;
  return new Set(among).size === among.length ? null : `${what} names each thing once.`;
}
