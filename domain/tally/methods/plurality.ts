import { type Fraction, fraction, plus, shareOf, toAmount, ZERO } from "../amount";
import { orderOfBytes, UNRANKED } from "../ballots/columns";
import type { BallotBlock, Profile } from "../ballots/profile";
import type { SplitTiesStep } from "../steps";
import type { Count, TallyMethod } from "../types";
import { figuresOf, tiersByScore } from "./ranking";

/**
 * Plurality: each ballot gives its weight to its first choice; the most votes win.
 * Convention: a ranked ballot that ties k options in first place gives each of them one k-th of its weight, exactly.
 */
export const plurality: TallyMethod = {
  label: "Plurality",
  says: "Each ballot counts for its first choice, and the option with the most votes wins.",
  ballotTypes: ["plurality", "ranked", "score"],
  source: { title: "Wikipedia, First-past-the-post voting", url: "https://en.wikipedia.org/wiki/First-past-the-post_voting" },
  supportSays: (option, votes) => `${option} has ${votes}`,
  weighs: "first-choices",
  count,
};

/** Weight of first choices per option. */
export function firstChoices(profile: Profile): readonly Fraction[] {
  const sums = sumFirstTiers(profile);
  return profile.optionKeys.map((_, option) => plus(alone(sums, option), shared(sums, option)));
}

function count(profile: Profile): Count {
  const { optionKeys } = profile;
  const sums = sumFirstTiers(profile);
  const votes = optionKeys.map((_, option) => plus(alone(sums, option), shared(sums, option)));
  const whole = fraction(profile.counted.weight);
  const rows = optionKeys.map((option, index) => ({
    option,
    total: toAmount(votes[index]!),
    share: toAmount(shareOf(votes[index]!, whole)),
  }));
  const ranking = tiersByScore(optionKeys, votes);
  return {
    winners: profile.counted.weight > 0 ? ranking[0]! : [],
    ranking,
    figures: figuresOf(optionKeys, ranking, (index) => ({
      support: rows[index]!.total,
      amounts: { votes: rows[index]!.total, share: rows[index]!.share },
    })),
    steps: [
      ...splitTies(profile, sums),
      { kind: "totals", says: "Every ballot counts for its first choice; add up each option's votes.", of: toAmount(whole), rows },
      { kind: "ranking", says: "The option with the most votes is first; options with equal votes share a place.", tiers: ranking },
    ],
  };
}

/** Weight by option and by the number of options that share the first tier: `weight[option * (n + 1) + tied]`. */
type FirstTierSums = {
  readonly options: number;
  readonly weight: Float64Array;
  readonly sizes: readonly { ballots: number; weight: number }[];
};

function sumFirstTiers(profile: Profile): FirstTierSums {
  const options = profile.optionKeys.length;
  const sums = {
    options,
    weight: new Float64Array(options * (options + 1)),
    sizes: Array.from({ length: options + 1 }, () => ({ ballots: 0, weight: 0 })),
  };
  const order = orderOfBytes(profile.ballotType, profile.limits);
  for (const block of profile.blocks)
    if (profile.ballotType === "plurality") addChoices(block, sums);
    else addFirstTiers(block, order, sums);
  return sums;
}

function addChoices({ rows, columns: [choices], weights, ballots }: BallotBlock, { options, weight, sizes }: FirstTierSums): void {
  for (let row = 0; row < rows; row++) {
    const own = weights ? weights[row]! : 1;
    weight[choices![row]! * (options + 1) + 1]! += own;
    sizes[1]!.weight += own;
    sizes[1]!.ballots += ballots ? ballots[row]! : 1;
  }
}

function addFirstTiers(
  { rows, columns, weights, ballots }: BallotBlock,
  order: Uint8Array,
  { options, weight, sizes }: FirstTierSums,
): void {
  for (let row = 0; row < rows; row++) {
    let best = UNRANKED;
    let tied = 0;
    for (let option = 0; option < options; option++) {
      const place = order[columns[option]![row]!]!;
      if (place < best) [best, tied] = [place, 1];
      else if (place === best) tied++;
    }
    const own = weights ? weights[row]! : 1;
    for (let option = 0; option < options; option++)
      if (order[columns[option]![row]!] === best) weight[option * (options + 1) + tied]! += own;
    sizes[tied]!.weight += own;
    sizes[tied]!.ballots += ballots ? ballots[row]! : 1;
  }
}

const alone = ({ options, weight }: FirstTierSums, option: number): Fraction => fraction(weight[option * (options + 1) + 1]!);

function shared({ options, weight }: FirstTierSums, option: number): Fraction {
  let sum = ZERO;
  for (let tied = 2; tied <= options; tied++) {
    const part = weight[option * (options + 1) + tied]!;
    if (part > 0) sum = plus(sum, fraction(part, tied));
  }
  return sum;
}

function splitTies({ optionKeys }: Profile, sums: FirstTierSums): readonly SplitTiesStep[] {
  const sizes = sums.sizes.map((size, tied) => ({ tied, ...size })).filter(({ tied, ballots }) => tied > 1 && ballots > 0);
  if (sizes.length === 0) return [];
  return [
    {
      kind: "split-ties",
      says: "A ballot that puts several options first gives each of them an equal part of its weight.",
      sizes,
      rows: optionKeys.map((option, index) => ({ option, alone: toAmount(alone(sums, index)), shared: toAmount(shared(sums, index)) })),
    },
  ];
}
