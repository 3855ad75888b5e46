import { type Fraction, fraction, plus, ZERO } from "../amount";
import { type Vectors, vectorsFor } from "../vectors/vectors";
import { type FirstChoices, noChoices } from "./choice-counter";
import { openFlows } from "./flows";
import type { Profile } from "./profile";
import { countPlainly } from "./standing";
import { countByVectors } from "./vector-choices";

export type { FirstChoices } from "./choice-counter";

/** Votes that move: `transfers.get(from)![to]`; last in each list, after every option, those that are exhausted. */
export type Transfers = ReadonlyMap<number, readonly Fraction[]>;

/** Sets of options are bytes, one per option in the poll's order: 1 for those that are in. */
export type FirstChoicesTracker = {
  readonly among: (isIn: Uint8Array) => FirstChoices;
  /** What is left when some of the options that are in leave together, and where their votes go. */
  readonly without: (isIn: Uint8Array, leaving: readonly number[]) => { readonly choices: FirstChoices; readonly transfers: Transfers };
};

/**
 * Follows first choices while options leave. It keeps what it was asked last, so that going on from there is sooner done; its answers
 * do not depend on that, and are the same with vectors and without.
 */
export function trackFirstChoices(profile: Profile, vectors: Vectors | null = vectorsFor(profile)): FirstChoicesTracker {
  const options = profile.optionKeys.length;
  const light = vectors ? profile.blocks.filter(({ weights }) => !weights) : [];
  const heavy = profile.blocks.filter((block) => !light.includes(block));
  const counters = [
    ...(vectors && light.length > 0 ? [countByVectors({ ...profile, blocks: light }, vectors)] : []),
    ...(heavy.length > 0 ? [countPlainly({ ...profile, blocks: heavy })] : []),
  ];
  return {
    among: (isIn) => {
      const choices = noChoices(options);
      for (const counter of counters) counter.addAmong(isIn, choices);
      return choices;
    },
    without: (isIn, leaving) => {
      const choices = noChoices(options);
      const flows = openFlows(options, leaving);
      for (const counter of counters) counter.addWithout(isIn, leaving, choices, flows);
      return { choices, transfers: flows.finish() };
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
