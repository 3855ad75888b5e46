import { Schulze as CondorcetSchulze } from "condorcet";
import fc from "fast-check";
import * as schulzeMethod from "schulze-method";
import { describe, expect, it } from "vitest";
import { Approbation, FirstPastThePost, Schulze, Smith, utils } from "votes";
import { profileOfType, type RawProfile, rankedProfile } from "@/tests/support/tally/arbitraries";
import { countRaw } from "@/tests/support/tally/invariant";
import { packBallots, profileOf } from "../ballots/profile";
import type { RankedBallot } from "../ballots/types";
import { pairwiseMatrix } from "../pairwise/matrix";
import { summarisePairs } from "../pairwise/summary";

/**
 * The same random profiles, with ties and short ballots, counted by programs that other people wrote.
 * They order options by how many others each one beats, so that number is compared, not the order.
 */
describe("other people's programs", () => {
  it("votes: pairwise matrix", () => {
    fc.assert(
      fc.property(rankedProfile(), (profile) => {
        expect(summaryOf(profile).matrix).toEqual(utils.matrixFromBallots(peerBallots(profile), [...profile.options]).array);
      }),
    );
  });

  it("votes: Smith set", () => {
    fc.assert(
      fc.property(rankedProfile(), (profile) => {
        const scores = new Smith(utils.matrixFromBallots(peerBallots(profile), [...profile.options])).scores();
        expect(summaryOf(profile).smithSet).toEqual(profile.options.filter((option) => scores[option] === 1));
      }),
    );
  });

  it("votes: Schulze", () => {
    fc.assert(
      fc.property(rankedProfile(), (profile) => {
        const scores = new Schulze(utils.matrixFromBallots(peerBallots(profile), [...profile.options])).scores();
        expect(beaten(profile)).toEqual(profile.options.map((option) => scores[option]));
      }),
      { numRuns: 500 },
    );
  });

  it("condorcet: Schulze", () => {
    fc.assert(
      fc.property(rankedProfile(), (profile) => {
        const peer = new CondorcetSchulze(new Set(profile.options));
        for (const { ballot, weight } of profile.ballots)
          peer.addBallot(new Map(ballot.tiers.flatMap((tier, place) => tier.map((option) => [option, place] as const))), weight);
        const wins = peer.rankWithValues();
        expect(beaten(profile)).toEqual(profile.options.map((option) => wins.get(option)));
      }),
    );
  });

  it("schulze-method: Schulze", () => {
    fc.assert(
      fc.property(rankedProfile(), (profile) => {
        const ballots = profile.ballots.flatMap(({ ballot, weight }) =>
          Array.from({ length: weight }, () =>
            profile.options.map((option) => ballot.tiers.findIndex((tier) => tier.includes(option)) + 1 || 99),
          ),
        );
        const wins = beaten(profile);
        const groups = [...new Set(wins)]
          .sort((a, b) => b - a)
          .map((number) => profile.options.flatMap((_, index) => (wins[index] === number ? [index] : [])));
        expect(schulzeMethod.run(profile.options.length, ballots).map(({ indexes }) => indexes)).toEqual(groups);
      }),
    );
  });

  it("votes: first-past-the-post with split ties", () => {
    fc.assert(
      fc.property(rankedProfile(), (profile) => {
        const scores = new FirstPastThePost({ ballots: peerBallots(profile), candidates: [...profile.options] }).scores();
        for (const { option, support } of countRaw("plurality", profile).figures) expect(support.value).toBeCloseTo(scores[option]!, 9);
      }),
    );
  });

  it("votes: approval", () => {
    fc.assert(
      fc.property(profileOfType("approval"), (profile) => {
        const ballots = profile.ballots.map(({ ballot, weight }) => ({
          ranking: "approved" in ballot ? [[...ballot.approved]] : [],
          weight,
        }));
        const scores = new Approbation({ ballots, candidates: [...profile.options] }).scores();
        for (const { option, support } of countRaw("approval", profile).figures) expect(support.value).toBe(scores[option]);
      }),
    );
  });
});

describe("the Condorcet winner and the Smith set", () => {
  it("hold the Schulze winners; a Condorcet winner is the only one", () => {
    fc.assert(
      fc.property(rankedProfile({ minOptions: 2 }), fc.constantFrom("winning-votes", "margins"), (profile, measure) => {
        const { winners } = countRaw("schulze", profile, { measure });
        const { condorcetWinner, smithSet, cycle } = summaryOf(profile);
        for (const winner of winners) expect(smithSet).toContain(winner);
        if (condorcetWinner === null) return;
        expect([winners, smithSet, cycle]).toEqual([[condorcetWinner], [condorcetWinner], []]);
      }),
      { numRuns: 500 },
    );
  });

  it("find a circle exactly when majorities run in one, and it closes", () => {
    fc.assert(
      fc.property(rankedProfile(), (profile) => {
        const { cycle, matrix, options, smithSet } = summaryOf(profile);
        const beats = (one: string, other: string) =>
          matrix[options.indexOf(one)]![options.indexOf(other)]! > matrix[options.indexOf(other)]![options.indexOf(one)]!;
        for (const [index, option] of cycle.entries()) expect(beats(option, cycle[(index + 1) % cycle.length]!)).toBe(true);
        const left = new Set(smithSet);
        const sources = () => [...left].filter((option) => ![...left].some((other) => beats(other, option)));
        for (let unbeaten = sources(); unbeaten.length > 0; unbeaten = sources()) for (const option of unbeaten) left.delete(option);
        expect(cycle.length > 0).toBe(left.size > 0);
      }),
    );
  });
});

const peerBallots = ({ ballots }: RawProfile<RankedBallot>) =>
  ballots.map(({ ballot, weight }) => ({ ranking: ballot.tiers.map((tier) => [...tier]), weight }));

function summaryOf({ options, ballots }: RawProfile<RankedBallot>) {
  return summarisePairs(pairwiseMatrix(profileOf("ranked", options, packBallots(ballots, options)), "last"), options);
}

/** How many others each option beats, in the order of the options. */
const beaten = (profile: RawProfile<RankedBallot>) => countRaw("schulze", profile).figures.map(({ amounts }) => amounts.wins!.value);
