import { countsAt } from "../claims/counts";
import type { OpinionMap } from "../opinion-map";
import { claimOf, type RatingTable } from "../ratings/table";
import { drawOf } from "./draw";

export type RoutingOptions = {
  /** The same seed asks the same participant the same claims, as long as the ratings are the same. */
  readonly seed: string;
  readonly most: number;
};

/**
 * Which claims to put to a participant next: ids, the one that would tell most more often first. Never a claim that the participant has
 * rated, or that is left out. A claim weighs what its rating is expected to tell about the participant's camp (in bits, given what the
 * participant has said so far), times 1 + its distance from the centre of the map, times a start for claims with few ratings,
 * 1 + 8 · 2^(−ratings / 5), as in Polis. Claims are drawn by these weights, so that not everybody is asked the same.
 */
export function claimsToRate(map: OpinionMap, table: RatingTable, participant: string, { seed, most }: RoutingOptions): readonly string[] {
  const rated = new Set(ratedBy(table, participant));
  const belief = beliefOf(map, table, participant);
  const drawn: { readonly claim: number; readonly key: number }[] = [];
  for (const [claim, id] of table.claimIds.entries()) {
    if (map.isLeftOut[claim] || rated.has(claim)) continue;
    const weight = (LEAST_BITS + bitsOf(map, table, claim, belief)) * (1 + extremityOf(map, table, claim)) * startOf(map.ratings[claim]!);
    // Efraimidis and Spirakis 2006: the largest of u^(1/weight) are a sample without replacement by weight.
    drawn.push({ claim, key: Math.log(drawOf(seed, participant, id)) / weight });
  }
  return drawn
    .sort((a, b) => b.key - a.key || a.claim - b.claim)
    .slice(0, most)
    .map(({ claim }) => table.claimIds[claim]!);
}

/** What even a claim on which camps do not differ is worth: it shows what joins them. */
const LEAST_BITS = 0.02;
const startOf = (ratings: number): number => 1 + 8 * 2 ** (-ratings / 5);

function* ratedBy(table: RatingTable, participant: string): Generator<number> {
  for (const cell of cellsOf(table, participant)) yield claimOf(cell);
}

function cellsOf({ participantIds, starts, cells }: RatingTable, participant: string): Int32Array {
  const place = participantIds.indexOf(participant);
  return place < 0 ? new Int32Array(0) : cells.subarray(starts[place]!, starts[place + 1]!);
}

/** How likely the participant is of each camp: its size, and how its members rate what the participant has rated, taken one by one. */
function beliefOf(map: OpinionMap, table: RatingTable, participant: string): readonly number[] {
  const logs = map.camps.map((camp) => Math.log(camp.members.length));
  for (const cell of cellsOf(table, participant)) {
    if (map.isLeftOut[claimOf(cell)]) continue;
    for (const camp of logs.keys()) logs[camp]! += Math.log(likelihoods(map, table, camp, claimOf(cell))[cell % 3]!);
  }
  const largest = Math.max(...logs);
  return normalised(logs.map((log) => Math.exp(log - largest)));
}

/** How likely a member of the camp disagrees, passes and agrees, each drawn to a third by one rating that nobody gave. */
function likelihoods(map: OpinionMap, table: RatingTable, camp: number, claim: number): readonly [number, number, number] {
  const { agree, disagree, pass, rated } = countsAt(map.counts, table.claimIds.length, camp, claim);
  return [(disagree + 1) / (rated + 3), (pass + 1) / (rated + 3), (agree + 1) / (rated + 3)];
}

/** By how many bits a rating is expected to make the camp more certain. */
export function bitsOf(map: OpinionMap, table: RatingTable, claim: number, belief: readonly number[]): number {
  if (belief.length < 2) return 0;
  const likely = belief.map((_, camp) => likelihoods(map, table, camp, claim));
  let after = 0;
  for (const answer of [0, 1, 2] as const) {
    const joint = belief.map((share, camp) => share * likely[camp]![answer]);
    const chance = joint.reduce((sum, share) => sum + share, 0);
    after += chance * entropy(normalised(joint));
  }
  return Math.max(0, entropy(belief) - after);
}

const entropy = (shares: readonly number[]): number => -shares.reduce((sum, share) => sum + (share > 0 ? share * Math.log2(share) : 0), 0);

function normalised(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
}

/** How far from the centre somebody would stand who had agreed with this claim alone, as Polis measures a statement's extremity. */
function extremityOf({ components: { mean, first, second } }: OpinionMap, table: RatingTable, claim: number): number {
  const length = Math.sqrt(first[claim]! ** 2 + second[claim]! ** 2);
  return Math.sqrt(table.claimIds.length) * Math.abs(1 - mean[claim]!) * length;
}
