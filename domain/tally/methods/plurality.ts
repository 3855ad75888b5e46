import { type Fraction, fraction, plus, shareOf, toAmount, ZERO } from "../amount";
import type { BallotGroup, Profile } from "../ballots/profile";
import type { SplitTiesStep } from "../steps";
import type { TallyMethod, TallyResult } from "../types";
import { figuresOf, tiersByScore } from "./ranking";

/**
 * Plurality: each ballot gives its weight to its first choice; the most votes win.
 * Convention: a ranked ballot that ties k options in first place gives each of them one k-th of its weight, exactly.
 */
export const plurality: TallyMethod = {
  id: "plurality",
  label: "Plurality",
  ballotTypes: ["plurality", "ranked"],
  source: { title: "Wikipedia, First-past-the-post voting", url: "https://en.wikipedia.org/wiki/First-past-the-post_voting" },
  supportSays: (option, votes) => `${option} has ${votes}`,
  count,
};

/** Weight of first choices per option. */
export function firstChoices(profile: Profile): readonly Fraction[] {
  const sums = sumFirstTiers(profile);
  return profile.optionKeys.map((_, option) => plus(alone(sums, option), shared(sums, option)));
}

function count(profile: Profile): TallyResult {
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
    method: "plurality",
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

function sumFirstTiers({ ballotType, optionKeys, groups }: Profile): FirstTierSums {
  const options = optionKeys.length;
  const weight = new Float64Array(options * (options + 1));
  const sizes = Array.from({ length: options + 1 }, () => ({ ballots: 0, weight: 0 }));
  const add = (group: BallotGroup, tied: number) => {
    sizes[tied]!.ballots += group.ballots;
    sizes[tied]!.weight += group.weight;
  };
  for (const group of groups) {
    if (ballotType === "plurality") {
      weight[group.packed[0]! * (options + 1) + 1]! += group.weight;
      add(group, 1);
      continue;
    }
    let tied = 0;
    for (const tier of group.packed) if (tier === 1) tied++;
    for (let option = 0; option < options; option++) if (group.packed[option] === 1) weight[option * (options + 1) + tied]! += group.weight;
    add(group, tied);
  }
  return { options, weight, sizes };
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
