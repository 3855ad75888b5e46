import type { Profile } from "../ballots/profile";
import type { OptionKey } from "../ballots/types";
import { type PairwiseMatrix, pairwiseMatrix } from "../pairwise/matrix";
import type { OrdersStep } from "../steps";
import { gatherPlaces, tiersOfWays, type Ways, waysStep } from "../ties/ways";
import type { Count, TallyMethod, TallySettings } from "../types";
import { closestContest, pairwiseStep, supportSays } from "./parts/contests";
import { countOf } from "./parts/ranking";

/** With more options the orders are too many to look through. */
const MAX_OPTIONS_IN_ORDER = 10;

/** How many of the best orders are shown. */
const ORDERS_SHOWN = 10;

/**
 * Kemeny–Young: of all orders of the options, without ties, take the one that agrees with the most pairwise preferences on ballots
 * (Kemeny 1959, Young & Levenglick 1978). Where several agree equally, an option's place is its best in any of them. Exact.
 */
export const kemenyYoung: TallyMethod = {
  label: "Kemeny–Young",
  says: "Of all orders of the options, the one that agrees best with the ballots is taken, and its first option wins.",
  ballotTypes: ["ranked", "score"],
  source: {
    title: "Young & Levenglick 1978, A consistent extension of Condorcet's election principle",
    url: "https://doi.org/10.1137/0135023",
  },
  supportSays,
  refusal: ({ optionKeys }) =>
    optionKeys.length <= MAX_OPTIONS_IN_ORDER
      ? null
      : `Kemeny–Young looks at every order of the options, and ${optionKeys.length} options have too many orders: it takes at most ${MAX_OPTIONS_IN_ORDER}.`,
  count,
};

function count(profile: Profile, { unranked }: TallySettings): Count {
  const { optionKeys, counted } = profile;
  const pairs = pairwiseMatrix(profile, unranked);
  const lattice = buildLattice(pairs);
  const ways = placesIn(lattice);
  const ranking = tiersOfWays(optionKeys, ways);
  return countOf(profile, {
    ranking,
    rankingSays: "The places are those of the best order; where several are equally good, an option has its best place in any of them.",
    figures: (index) => {
      const support = closestContest(pairs, index, counted.weight);
      return { support, amounts: { support } };
    },
    steps: [
      pairwiseStep(optionKeys, pairs, unranked),
      {
        kind: "orders",
        says: "An order agrees with a vote once for every two options that it has the same way round. These orders agree the most.",
        agreement: Number(lattice.best),
        of: pairs.values.reduce((sum, votes) => sum + votes, 0),
        count: lattice.below[0]!.orders,
        orders: firstOrders(lattice, optionKeys),
      },
      ...waysStep(optionKeys, ways),
    ],
  });
}

/**
 * Sets of options as bits. `above[set]`: the best agreement of an order that begins with the set, counted for pairs whose upper
 * option is in it; `below[set]`: the best that can follow it, and in how many orders.
 */
type Lattice = {
  readonly size: number;
  readonly gain: (set: number, option: number) => bigint;
  readonly above: readonly bigint[];
  readonly below: readonly { readonly agreement: bigint; readonly orders: number }[];
  readonly best: bigint;
};

function buildLattice({ size, values }: PairwiseMatrix): Lattice {
  const whole = (1 << size) - 1;
  const gain = (set: number, option: number): bigint => {
    let votes = 0n;
    for (let other = 0; other < size; other++) if (other !== option && !has(set, other)) votes += BigInt(values[option * size + other]!);
    return votes;
  };
  const above = new Array<bigint>(whole + 1).fill(-1n);
  const below = new Array<{ agreement: bigint; orders: number }>(whole + 1);
  above[0] = 0n;
  for (let set = 0; set < whole; set++)
    for (const option of outside(set, size)) {
      const agreement = above[set]! + gain(set, option);
      if (agreement > above[set | (1 << option)]!) above[set | (1 << option)] = agreement;
    }
  below[whole] = { agreement: 0n, orders: 1 };
  for (let set = whole - 1; set >= 0; set--) {
    const next = { agreement: -1n, orders: 0 };
    for (const option of outside(set, size)) {
      const rest = below[set | (1 << option)]!;
      const agreement = rest.agreement + gain(set, option);
      if (agreement > next.agreement) Object.assign(next, { agreement, orders: rest.orders });
      else if (agreement === next.agreement) next.orders += rest.orders;
    }
    below[set] = next;
  }
  return { size, gain, above, below, best: above[whole]! };
}

/** Whether a best order has exactly this set before the option. */
const canFollow = ({ gain, above, below, best }: Lattice, set: number, option: number): boolean =>
  above[set]! + gain(set, option) + below[set | (1 << option)]!.agreement === best;

function placesIn(lattice: Lattice): Ways {
  const { size, below } = lattice;
  const places = gatherPlaces(size);
  for (let set = 0; set < 1 << size; set++) {
    const left = outside(set, size);
    for (const option of left) if (canFollow(lattice, set, option)) places.add(option, size - left.length + 1);
  }
  return places.finish(below[0]!.orders > 1);
}

/** The first best orders by option keys, so that those shown do not depend on the order of options. */
function firstOrders(lattice: Lattice, optionKeys: readonly OptionKey[]): OrdersStep["orders"] {
  const sorted = optionKeys.map((_, index) => index).sort((a, b) => (optionKeys[a]! < optionKeys[b]! ? -1 : 1));
  const orders: (readonly OptionKey[])[] = [];
  const extend = (order: readonly number[], set: number): void => {
    if (order.length === lattice.size) orders.push(order.map((index) => optionKeys[index]!));
    for (const option of sorted)
      if (orders.length < ORDERS_SHOWN && !has(set, option) && canFollow(lattice, set, option))
        extend([...order, option], set | (1 << option));
  };
  extend([], 0);
  return orders;
}

const has = (set: number, option: number): boolean => ((set >> option) & 1) === 1;

const outside = (set: number, size: number): readonly number[] =>
  Array.from({ length: size }, (_, option) => option).filter((option) => !has(set, option));
