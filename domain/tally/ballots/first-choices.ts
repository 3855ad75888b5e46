import { type Fraction, fraction, plus, ZERO } from "../amount";
import type { Profile } from "./profile";
import { leave, type Standing, stand } from "./standing";

/** What ranked or scored ballots put first among some of the options. */
export type FirstChoices = {
  /** `weights[option * (options + 1) + tied]`: weight of the ballots that put the option first together with `tied - 1` others. */
  readonly weights: Float64Array;
  /** By number of options put first together; under 0 the ballots that rank none of the options: exhausted. */
  readonly sizes: readonly { readonly ballots: number; readonly weight: number }[];
};

/** Votes that move: `transfers.get(from)![to]`; last in each list, after every option, those that are exhausted. */
export type Transfers = ReadonlyMap<number, readonly Fraction[]>;

/** Sets of options are bytes, one per option in the poll's order: 1 for those that are in. */
export type FirstChoicesTracker = {
  readonly among: (isIn: Uint8Array) => FirstChoices;
  /** What is left when some of the options that are in leave together, and where their votes go. */
  readonly without: (isIn: Uint8Array, leaving: readonly number[]) => { readonly choices: FirstChoices; readonly transfers: Transfers };
};

/**
 * Follows first choices while options leave. It keeps what it was asked last, so that going on from there looks only at the
 * ballots that move; its answers do not depend on it.
 */
export function trackFirstChoices(profile: Profile): FirstChoicesTracker {
  let last: Standing | undefined;
  const standingOf = (isIn: Uint8Array): Standing => {
    if (!last?.isIn.every((byte, option) => byte === isIn[option])) last = stand(profile, isIn);
    return last!;
  };
  return {
    among: (isIn) => choicesOf(standingOf(isIn)),
    without: (isIn, leaving) => {
      const standing = standingOf(isIn);
      const transfers = leave(profile, standing, leaving);
      return { choices: choicesOf(standing), transfers };
    },
  };
}

/** An option's votes where a ballot that puts k options first gives each of them one k-th of its weight: exact. */
export function votesOf({ weights, sizes }: FirstChoices, option: number): Fraction {
  let sum = ZERO;
  for (let tied = 1; tied < sizes.length; tied++) {
    const part = weights[option * sizes.length + tied]!;
    if (part > 0) sum = plus(sum, fraction(part, tied));
  }
  return sum;
}

const choicesOf = ({ weights, sizes }: Standing): FirstChoices => ({
  weights: weights.slice(),
  sizes: sizes.map((size) => ({ ...size })),
});
