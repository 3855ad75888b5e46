import { type Fraction, fraction } from "../amount";
import { orderOfBytes, UNRANKED } from "../ballots/columns";
import type { BallotBlock, Profile } from "../ballots/profile";
import { type PairwiseMatrix, pairwiseMatrix } from "../pairwise/matrix";
import type { Count, TallyMethod, TallySettings, UnrankedConvention } from "../types";
import { closestContest, pairwiseStep, supportSays } from "./parts/contests";
import { countTotals } from "./parts/totals";

/**
 * Borda: on each ballot an option gets one point for every option strictly below it and half a point for every option tied with it;
 * unranked options share the last tier. With unranked options ignored, a ballot gives points only for options compared on it.
 * So tied options average the points of the places they share (electowiki and Wikipedia, "tournament counting").
 */
export const borda: TallyMethod = {
  label: "Borda",
  says: "On each ballot an option gets a point for every option ranked below it, and the most points win.",
  ballotTypes: ["ranked", "score"],
  source: { title: "Wikipedia, Borda count", url: "https://en.wikipedia.org/wiki/Borda_count" },
  supportSays,
  weighs: "places",
  count,
};

function count(profile: Profile, { unranked }: TallySettings): Count {
  const { optionKeys, counted } = profile;
  const pairs = pairwiseMatrix(profile, unranked);
  return countTotals({
    profile,
    totals: unranked === "last" ? pointsFromPairs(pairs, counted.weight) : pointsFromRanked(profile),
    of: fraction(counted.weight * (optionKeys.length - 1)),
    amounts: ({ index, total }) => ({ points: total, support: closestContest(pairs, index, counted.weight) }),
    support: (index) => closestContest(pairs, index, counted.weight),
    before: [pairwiseStep(optionKeys, pairs, unranked)],
    says: POINTS_SAY[unranked],
    rankingSays: "The option with the most points is first; options with equal points share a place.",
  });
}

const POINTS_SAY = {
  last: "Add up the votes that put the option above each other one; a vote that ties the two gives half a point. Shares are of the most points that one option could get.",
  ignored:
    "Add up the votes that put the option above each other one; a vote that ranks the two level gives half a point, one that leaves either out gives none. Shares are of the most points that one option could get.",
} as const satisfies Record<UnrankedConvention, string>;

/** Of the weight that does not tell two options apart each gets half. */
function pointsFromPairs({ size, values }: PairwiseMatrix, weight: number): readonly Fraction[] {
  return Array.from({ length: size }, (_, option) => {
    let lead = 0n;
    for (let other = 0; other < size; other++) lead += BigInt(values[option * size + other]!) - BigInt(values[other * size + option]!);
    return fraction(lead + BigInt(weight) * BigInt(size - 1), 2);
  });
}

function pointsFromRanked({ ballotType, limits, optionKeys, blocks }: Profile): readonly Fraction[] {
  const halves = new Float64Array(optionKeys.length);
  const order = orderOfBytes(ballotType, limits);
  const places = ballotType === "ranked" ? optionKeys.length : limits.maximumScore;
  for (const block of blocks) addHalves(block, order, places, halves);
  return Array.from(halves, (sum) => fraction(sum, 2));
}

/** Twice the points of every ballot of a block: 2 for each ranked option below, 1 for each one tied. */
function addHalves({ rows, columns, weights }: BallotBlock, order: Uint8Array, places: number, halves: Float64Array): void {
  const above = new Uint16Array(places + 1);
  for (let row = 0; row < rows; row++) {
    above.fill(0);
    for (const column of columns) {
      const place = order[column[row]!]!;
      if (place < UNRANKED) above[place + 1]!++;
    }
    for (let place = 1; place <= places; place++) above[place]! += above[place - 1]!;
    const ranked = above[places]!;
    const weight = weights ? weights[row]! : 1;
    for (const [option, column] of columns.entries()) {
      const place = order[column[row]!]!;
      if (place < UNRANKED) halves[option]! += weight * (2 * ranked - above[place]! - above[place + 1]! - 1);
    }
  }
}
