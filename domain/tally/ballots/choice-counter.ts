import type { Flows } from "./flows";

/** What ranked or scored ballots put first among some of the options. */
export type FirstChoices = {
  /** `weights[option * (options + 1) + tied]`: weight of the ballots that put the option first together with `tied - 1` others. */
  readonly weights: Float64Array;
  /** By number of options put first together; under 0 the ballots that rank none of the options: exhausted. */
  readonly sizes: readonly { ballots: number; weight: number }[];
};

/** A way of counting first choices over some blocks. Sets of options are bytes, one per option: 1 for those that are in. */
export type ChoiceCounter = {
  readonly addAmong: (isIn: Uint8Array, to: FirstChoices) => void;
  /** The same for what is left when some of the options that are in leave together; and where their votes go. */
  readonly addWithout: (isIn: Uint8Array, leaving: readonly number[], to: FirstChoices, flows: Flows) => void;
};

export const noChoices = (options: number): FirstChoices => ({
  weights: new Float64Array(options * (options + 1)),
  sizes: Array.from({ length: options + 1 }, () => ({ ballots: 0, weight: 0 })),
});

export function addChoices({ weights, sizes }: FirstChoices, to: FirstChoices): void {
  for (const [at, weight] of weights.entries()) to.weights[at]! += weight;
  for (const [tied, { ballots, weight }] of sizes.entries()) {
    to.sizes[tied]!.ballots += ballots;
    to.sizes[tied]!.weight += weight;
  }
}

export const without = (isIn: Uint8Array, leaving: readonly number[]): Uint8Array =>
  isIn.map((byte, option) => (leaving.includes(option) ? 0 : byte));

export const sameSet = (one: Uint8Array, other: Uint8Array): boolean => one.every((byte, option) => byte === other[option]);
