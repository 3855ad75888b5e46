import type { MapArgument, MapClaim } from "@/contracts/argument/map";
import { type NodeRef, RELEVANCE_WORDS, RULES, type Semantics, shownStrength } from "@/domain/argumentation";
import { formatNumber, joinWords, plural } from "@/lib/format";
import type { Relation } from "./model/tree";

/** What an argument does, with its sign: read without colour. */
export const RELATIONS = {
  for: { sign: "+", word: "for", spoken: "For the option" },
  against: { sign: "×", word: "against", spoken: "Against the option" },
  supports: { sign: "+", word: "supports", spoken: "Supports the claim" },
  attacks: { sign: "×", word: "attacks", spoken: "Attacks the claim" },
  backs: { sign: "+", word: "backs", spoken: "Backs the argument’s step" },
  undercuts: { sign: "×", word: "undercuts", spoken: "Undercuts the argument’s step" },
} as const satisfies Record<Relation, { sign: string; word: string; spoken: string }>;

export const SEMANTICS_LABELS = Object.fromEntries(Object.entries(RULES).map(([key, { label }]) => [key, label])) as Readonly<
  Record<Semantics, string>
>;

/** "12 agree, 1 passes, 3 disagree", or that nobody rated it. */
export function ratingsInWords({ agree, pass, disagree }: Pick<MapClaim, "agree" | "pass" | "disagree">): string {
  if (agree + pass + disagree === 0) return "Not rated yet";
  return joinWords(
    [
      agree > 0 ? `${formatNumber(agree)} ${agree === 1 ? "agrees" : "agree"}` : "",
      pass > 0 ? `${formatNumber(pass)} ${pass === 1 ? "passes" : "pass"}` : "",
      disagree > 0 ? `${formatNumber(disagree)} ${disagree === 1 ? "disagrees" : "disagree"}` : "",
    ].filter(Boolean),
    ",",
  ).replace(" ,", ",");
}

/** As short as it must be in a box. */
export function ratingsInShort({ agree, pass, disagree }: Pick<MapClaim, "agree" | "pass" | "disagree">): string {
  return agree + pass + disagree === 0 ? "not rated" : `${formatNumber(agree)} agree, ${formatNumber(disagree)} disagree`;
}

export function relevanceInWords({ relevance, ratings }: Pick<MapArgument, "relevance" | "ratings">): string {
  if (relevance === null) return "Relevance not rated yet";
  return `Relevance ${formatNumber(relevance, Number.isInteger(relevance) ? 0 : 1)} of 4, ${RELEVANCE_WORDS[Math.round(relevance)]} (${plural(ratings, "rating")})`;
}

export const KIND_WORDS = { option: "Option", claim: "Claim", argument: "Argument" } as const satisfies Record<NodeRef["kind"], string>;

/** Where the working of a strength is shown. */
export const workingOf = (debate: string, { kind, id }: NodeRef): string =>
  `/debates/${debate}/map/strength/${kind}/${encodeURIComponent(id)}`;

/** Where a node stands on the floor. */
export const floorOf = (debate: string, { kind, id }: NodeRef): string => `/debates/${debate}?${kind}=${encodeURIComponent(id)}`;

/** "62": a strength as pages show it, 0 to 100. */
export const figureOf = (strength: number): string => String(shownStrength(strength));
