import { type BallotLimits, type BallotType, buildProfile, MAX_AMOUNT, type Profile, packedWidth } from "@/domain/tally";
import { problem } from "../problem";

/** Takes the ballots of a file one after the other and makes a profile of them. */
export type BallotSink = {
  /** The bytes of the ballot in the making, as its type packs it; what it starts as says nothing about any option. */
  readonly packed: Uint8Array;
  /** Takes the ballot in the making, so many times, each of this weight, and starts the next. */
  readonly take: (line: number, ballots: number, weight: number) => void;
  /** `keys` takes the place of the names given at first, for files that name their options last. */
  readonly finish: (limits?: Partial<BallotLimits>, keys?: readonly string[]) => Profile;
};

export function ballotSink(ballotType: BallotType, names: readonly string[]): BallotSink {
  if (names.length === 0) throw problem(1, "There are no options in this file.");
  const builder = buildProfile(ballotType, names, WIDEST);
  const packed = new Uint8Array(packedWidth(ballotType, names.length));
  const nothing = ballotType === "plurality" ? 0xff : 0;
  let total = 0;
  packed.fill(nothing);
  return {
    packed,
    take(line, ballots, weight) {
      if (ballots > 0 && weight > 0) {
        const together = ballots * weight;
        total += together;
        if (total > Number.MAX_SAFE_INTEGER) throw problem(line, "The ballots weigh more than can be added exactly.");
        builder.add(packed, ballots, together);
      }
      packed.fill(nothing);
    },
    finish(limits, keys = names) {
      return { ...builder.finish(), optionKeys: keys, limits: { ...SMALLEST, ...limits } };
    },
  };
}

/** What a packed ballot can hold; `finish` states what the ballots need. */
const WIDEST: BallotLimits = { maximumChoices: null, maximumScore: MAX_AMOUNT, budget: Number.MAX_SAFE_INTEGER };
const SMALLEST: BallotLimits = { maximumChoices: null, maximumScore: 5, budget: 10 };

/** The range of scores that this highest one belongs to: 0–5, 0–10, 0–20, 0–100 or 0–250. */
export const scoreRange = (highest: number): number => [5, 10, 20, 100].find((end) => highest <= end) ?? MAX_AMOUNT;

/** Fills a ranked ballot tier by tier. */
export function tierFiller(packed: Uint8Array) {
  let tier = 0;
  let isOpen = false;
  return {
    /** Puts an option into the open tier; false when the ballot has it already. */
    place(option: number): boolean {
      if (packed[option] !== 0) return false;
      if (!isOpen) {
        tier++;
        isOpen = true;
      }
      packed[option] = tier;
      return true;
    },
    /** What is placed from now on is placed lower. */
    closeTier(): void {
      isOpen = false;
    },
    /** A new ballot begins. */
    restart(): void {
      tier = 0;
      isOpen = false;
    },
  };
}
