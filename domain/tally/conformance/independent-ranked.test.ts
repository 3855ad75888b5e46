import { Ballot as CaritatBallot, irv as caritatIrv, Election } from "caritat";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Borda, Copeland, InstantRunoff, Kemeny, Minimax, RankedPairs, utils } from "votes";
import { rankedProfile } from "@/tests/support/tally/arbitraries";
import { countRaw } from "@/tests/support/tally/invariant";
import { firstChoicesOf, type Ranked } from "@/tests/support/tally/naive";
import { compareFractions } from "../amount";
import type { OptionKey } from "../ballots/types";
import { type FigureId, MEASURES } from "../types";

/** The same random profiles, with ties and short ballots unless another program cannot take them, counted by programs that other people wrote. */
describe("votes", () => {
  it("Borda: points on a scale from 1, over ballots that are not blank", () => {
    fc.assert(
      fc.property(rankedProfile(), (profile) => {
        const ballots = peerBallots(profile)
          .filter(({ ranking }) => ranking.length > 0)
          .map(({ ranking, weight }) => ({ ranking: completed(ranking, profile.options), weight }));
        const scores = new Borda({ ballots, candidates: [...profile.options] }).scores();
        const weight = ballots.reduce((sum, ballot) => sum + ballot.weight, 0);
        expect(figures("borda", profile, "points")).toEqual(profile.options.map((option) => scores[option]! - weight));
      }),
      { numRuns: 300 },
    );
  });

  it("Copeland", () => {
    fc.assert(
      fc.property(rankedProfile(), (profile) => {
        const scores = new Copeland(matrixOf(profile)).scores();
        expect(figures("copeland", profile, "points")).toEqual(profile.options.map((option) => scores[option]));
      }),
      { numRuns: 300 },
    );
  });

  it.each(MEASURES)("minimax by %s: who is first", (measure) => {
    const variant = measure === "margins" ? Minimax.Variants.Margins : Minimax.Variants.WinningVotes;
    fc.assert(
      fc.property(rankedProfile({ minOptions: 2 }), (profile) => {
        fc.pre(isCounted(profile));
        const scores = new Minimax({ ...matrixOf(profile), variant }).scores();
        const best = Math.max(...Object.values(scores));
        expect(countRaw("minimax", profile, { measure }).winners).toEqual(profile.options.filter((option) => scores[option] === best));
      }),
      { numRuns: 300 },
    );
  });

  it("Kemeny–Young: the orders that agree best", () => {
    fc.assert(
      fc.property(rankedProfile({ minOptions: 2 }), (profile) => {
        const { steps, ranking } = countRaw("kemeny-young", profile);
        const step = steps.find(({ kind }) => kind === "orders");
        fc.pre(step?.kind === "orders" && step.count === 1);
        // It adds up what an order disagrees with, so its order is the reverse of the reversed matrix.
        const { array, candidates } = matrixOf(profile);
        const against = new Kemeny({ array: array.map((row, a) => row.map((_, b) => array[b]![a]!)), candidates }).scores();
        expect(ranking.flat()).toEqual(profile.options.toSorted((a, b) => against[a]! - against[b]!));
      }),
    );
  });

  it("ranked pairs, where no two links are equally strong", () => {
    fc.assert(
      fc.property(rankedProfile({ minOptions: 2 }), (profile) => {
        const links = victories(profile);
        fc.pre(isCounted(profile) && new Set(links).size === links.length);
        const { array, candidates } = matrixOf(profile);
        const wins = array.map((row, a) => row.map((votes, b) => (votes > array[b]![a]! ? votes : 0)));
        const scores = new RankedPairs({ array: wins, candidates }).scores();
        const best = Math.max(...Object.values(scores));
        expect(countRaw("ranked-pairs", profile).winners).toEqual(candidates.filter((option) => scores[option] === best));
      }),
      { numRuns: 150 },
    );
  });

  it("instant runoff, where nobody ties for the fewest votes", () => {
    fc.assert(
      fc.property(rankedProfile({ minOptions: 2 }), (profile) => {
        fc.pre(isCounted(profile) && hasOneLoserEveryRound(profile, profile.options));
        const [first] = new InstantRunoff({ ballots: peerBallots(profile), candidates: [...profile.options] }).ranking();
        expect(countRaw("irv", profile).winners).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });
});

describe("caritat", () => {
  it("instant runoff: whoever it elects by some way of breaking ties is among those who can win", () => {
    fc.assert(
      fc.property(rankedProfile({ minOptions: 2, strict: true }), fc.infiniteStream(fc.nat()), (profile, seeds) => {
        fc.pre(profile.ballots.length > 0);
        const ballots = profile.ballots.map(({ ballot, weight }) => new CaritatBallot(ballot.tiers.flat(), weight));
        const election = new Election({ candidates: [...profile.options], ballots });
        const winner = caritatIrv(election, { tiebreak: (tied) => tied[(seeds.next().value as number) % tied.length]! });
        expect(countRaw("irv", profile).winners).toContain(winner);
      }),
      { numRuns: 150 },
    );
  });
});

const isCounted = ({ ballots }: Ranked): boolean => ballots.some(({ ballot }) => ballot.tiers.length > 0);

const peerBallots = ({ ballots }: Ranked) =>
  ballots.map(({ ballot, weight }) => ({ ranking: ballot.tiers.map((tier) => [...tier]), weight }));

/** With the options left out as a last tier. */
function completed(ranking: string[][], options: readonly OptionKey[]): string[][] {
  const left = options.filter((option) => !ranking.flat().includes(option));
  return left.length > 0 ? [...ranking, left] : ranking;
}

const matrixOf = (profile: Ranked) => utils.matrixFromBallots(peerBallots(profile), [...profile.options]);

const figures = (method: "borda" | "copeland", profile: Ranked, figure: FigureId) =>
  countRaw(method, profile).figures.map(({ amounts }) => amounts[figure]!.value);

function victories(profile: Ranked): readonly number[] {
  const { array } = matrixOf(profile);
  return array.flatMap((row, a) => row.filter((votes, b) => votes > array[b]![a]!));
}

function hasOneLoserEveryRound(profile: Ranked, standing: readonly OptionKey[]): boolean {
  if (standing.length === 1) return true;
  const votes = [...firstChoicesOf(profile, standing)].sort(([, a], [, b]) => compareFractions(a, b));
  return (
    compareFractions(votes[0]![1], votes[1]![1]) < 0 &&
    hasOneLoserEveryRound(
      profile,
      standing.filter((option) => option !== votes[0]![0]),
    )
  );
}
