import { LEAST_RESPONDENTS } from "@/domain/disclosure";
import { bridgesOf, consensusOf } from "../claims/consensus";
import type { Counts } from "../claims/counts";
import type { Side, Standout } from "../claims/representative";
import { FEWEST_RATINGS, type OpinionMap } from "../opinion-map";
import type { RatingTable } from "../ratings/table";
import { type Clump, clumpsOf } from "./clumps";
import { companiesOf, countsByCompany, figuresAt } from "./companies";

/** A map as everybody may see it: claims by their ids, nobody's own place, and no figures of a camp below five. Plain values. */
export type ShownMap = {
  /** Who rated anything; who counts; from how many ratings. */
  readonly participants: number;
  readonly counted: number;
  readonly fewestRatings: number;
  /** Claims that are not left out, and all ratings. */
  readonly claims: number;
  readonly ratings: number;
  /** How much of all differences the two directions hold, 0 to 1. */
  readonly explained: readonly [number, number];
  /** Whoever agrees with the first stands more to the right, with the second further up. */
  readonly axes: { readonly right: string | null; readonly up: string | null };
  readonly camps: readonly ShownCamp[];
  /** Companies of camps, in the order in which figures are given. */
  readonly companies: readonly { readonly camps: readonly number[]; readonly people: number }[];
  readonly marks: readonly (Clump & { readonly company: number })[];
  /** Claims that most of every company carry, and claims on which every company is on one side; the best first. */
  readonly consensus: readonly SharedClaim[];
  readonly bridges: readonly SharedClaim[];
};
export type ShownCamp = {
  readonly size: number;
  /** Null where it has no figures of its own. */
  readonly middle: { readonly x: number; readonly y: number } | null;
  /** What it says that others do not. */
  readonly says: readonly (Pick<Standout, "side"> & { readonly claim: string; readonly figures: readonly Counts[] | null })[];
};
export type SharedClaim = {
  readonly claim: string;
  readonly side: Side;
  readonly score: number;
  /** One for each company; null where they would tell of fewer than five. */
  readonly figures: readonly Counts[] | null;
};

export const MOST_MARKS = 60;
export const MOST_SHARED = 10;

/** What of a map may be shown to everybody who reads the debate. */
export function shownMap(map: OpinionMap, table: RatingTable): ShownMap {
  const claims = table.claimIds.length;
  const companies = map.camps.length > 0 ? companiesOf(map) : [];
  const counts = countsByCompany(map.counts, companies, claims);
  const figures = (claim: number) => figuresAt(counts, claims, companies.length, claim);
  const isAlone = new Set(companies.length > 1 ? companies.flatMap(({ camps }) => (camps.length === 1 ? camps : [])) : []);
  const idOf = (claim: number): string => table.claimIds[claim]!;
  return {
    participants: table.participantIds.filter((_, place) => table.starts[place + 1]! > table.starts[place]!).length,
    counted: map.counted.length,
    fewestRatings: Math.max(1, Math.min(FEWEST_RATINGS, claims)),
    claims: map.isLeftOut.filter((isLeftOut) => isLeftOut === 0).length,
    ratings: table.cells.length,
    explained: map.components.explained,
    axes: { right: strongest(map.components.first, idOf), up: strongest(map.components.second, idOf) },
    camps: map.camps.map(({ members, x, y, representative }, camp) => ({
      size: members.length,
      middle: isAlone.has(camp) ? { x, y } : null,
      says: isAlone.has(camp)
        ? representative
            .filter(({ rated }) => rated >= LEAST_RESPONDENTS)
            .map(({ claim, side }) => ({ claim: idOf(claim), side, figures: figures(claim) }))
        : [],
    })),
    companies,
    marks: companies.flatMap(({ camps }, company) => {
      const members = camps.flatMap((camp) => [...map.camps[camp]!.members]).sort((a, b) => a - b);
      return clumpsOf(members, map.x, map.y, { fewest: LEAST_RESPONDENTS, most: MOST_MARKS }).map((clump) => ({ ...clump, company }));
    }),
    ...sharedOf(map, counts, companies, idOf),
  };
}

type Companies = ShownMap["companies"];

/** What joins camps is reckoned from companies too: from a product over camps and all but one of its factors the last would follow. */
function sharedOf(map: OpinionMap, counts: Int32Array, companies: Companies, idOf: (claim: number) => string) {
  const claims = map.isLeftOut.length;
  const shared = (claim: number, side: Side, score: number): SharedClaim => ({
    claim: idOf(claim),
    side,
    score,
    figures: figuresAt(counts, claims, companies.length, claim),
  });
  if (companies.length < 2) return { consensus: [], bridges: [] };
  const consensus = consensusOf(counts, claims, companies.length, map.isLeftOut)
    .map(({ claim, agree, disagree }) => (agree >= disagree ? shared(claim, "agree", agree) : shared(claim, "disagree", disagree)))
    .filter(({ figures }) => figures !== null)
    .sort((a, b) => b.score - a.score);
  const bridges = bridgesOf(
    counts,
    claims,
    Int32Array.from(companies, ({ people }) => people),
    map.isLeftOut,
  ).map(({ claim, side, score }) => shared(claim, side, score));
  return { consensus: consensus.slice(0, MOST_SHARED), bridges: bridges.filter(({ figures }) => figures !== null).slice(0, MOST_SHARED) };
}

function strongest(weights: Float64Array, idOf: (claim: number) => string): string | null {
  let best = -1;
  for (const [claim, weight] of weights.entries()) if (weight > 0 && (best < 0 || weight > weights[best]!)) best = claim;
  return best < 0 ? null : idOf(best);
}
