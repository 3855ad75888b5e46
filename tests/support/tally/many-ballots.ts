import fc from "fast-check";
import { BLOCK_ROWS, buildProfile, type Profile } from "@/domain/tally/ballots/profile";
import { type BallotType, DEFAULT_BALLOT_LIMITS } from "@/domain/tally/ballots/types";

/** A profile with as many rows as blocks and vectors have edges, and the ballots it was made of. */
export type ManyBallots = {
  readonly profile: Profile;
  readonly ballots: readonly { readonly packed: Uint8Array; readonly weight: number }[];
};

/** Ranked ballots with ties, gaps and blanks, or scored ones; some of them weigh more than 1. */
export const manyBallots = (ballotTypes: readonly ("ranked" | "score")[] = ["ranked", "score"]): fc.Arbitrary<ManyBallots> =>
  fc
    .record({
      ballotType: fc.constantFrom(...ballotTypes),
      options: fc.integer({ min: 1, max: 9 }),
      rows: fc.constantFrom(
        0,
        1,
        15,
        16,
        17,
        63,
        64,
        65,
        2047,
        2048,
        2049,
        BLOCK_ROWS - 1,
        BLOCK_ROWS,
        BLOCK_ROWS + 1,
        2 * BLOCK_ROWS + 70,
      ),
      weighted: fc.constantFrom(0, 0, 0.1, 1),
      unanimous: fc.constantFrom(true, false, false),
      seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    })
    .map(manyBallotsFrom);

type Recipe = {
  readonly ballotType: "ranked" | "score";
  readonly options: number;
  readonly rows: number;
  /** The share of ballots that weigh more than 1. */
  readonly weighted: number;
  /** All ballots are alike, so that every count is as high as it can be. */
  readonly unanimous: boolean;
  readonly seed: number;
};

export function manyBallotsFrom({ ballotType, options, rows, weighted, unanimous, seed }: Recipe): ManyBallots {
  const next = sequence(seed);
  const draw = () =>
    ballotType === "ranked" ? dense(Uint8Array.from({ length: options }, () => next(options + 1))) : scores(options, next);
  const first = draw();
  const ballots = Array.from({ length: rows }, () => ({
    packed: unanimous ? first : draw(),
    weight: next(1000) < weighted * 1000 ? 2 + next(300) : 1,
  }));
  const keys = Array.from({ length: options }, (_, option) => `option-${option}`);
  const builder = buildProfile(ballotType satisfies BallotType, keys, DEFAULT_BALLOT_LIMITS);
  for (const { packed, weight } of ballots) builder.add(packed, 1, weight);
  return { profile: builder.finish(), ballots };
}

/** Xorshift: fast-check shrinks what it draws, and a million draws are too many for it. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const scores = (options: number, next: (below: number) => number): Uint8Array =>
  Uint8Array.from({ length: options }, () => next(DEFAULT_BALLOT_LIMITS.maximumScore + 2));

/** The same order with tiers 1, 2, 3 … */
function dense(tiers: Uint8Array): Uint8Array {
  const used = [...new Set(tiers)].filter((tier) => tier > 0).sort((a, b) => a - b);
  return tiers.map((tier) => used.indexOf(tier) + 1);
}
