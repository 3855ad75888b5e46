import { type Fraction, fraction, minus, toAmount } from "../amount";
import { noChoices } from "../ballots/choice-counter";
import { type FirstChoices, trackFirstChoices, votesOf } from "../ballots/first-choices";
import type { Profile } from "../ballots/profile";
import { weighValues } from "../ballots/sums";
import type { SplitTiesStep } from "../steps";
import type { Count, TallyMethod } from "../types";
import { countTotals } from "./parts/totals";

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
  const sums = firstTiers(profile);
  return profile.optionKeys.map((_, option) => votesOf(sums, option));
}

function count(profile: Profile): Count {
  const sums = firstTiers(profile);
  return countTotals({
    profile,
    totals: profile.optionKeys.map((_, option) => votesOf(sums, option)),
    of: fraction(profile.counted.weight),
    amounts: ({ total, share }) => ({ votes: total, share }),
    before: splitTies(profile, sums),
    says: "Every ballot counts for its first choice; add up each option's votes.",
    rankingSays: "The option with the most votes is first; options with equal votes share a place.",
  });
}

function firstTiers(profile: Profile): FirstChoices {
  const options = profile.optionKeys.length;
  if (profile.ballotType !== "plurality") return trackFirstChoices(profile).among(new Uint8Array(options).fill(1));
  const choices = noChoices(options);
  const [votes] = weighValues(profile, options);
  for (const [option, weight] of votes!.entries()) choices.weights[option * (options + 1) + 1] = weight;
  Object.assign(choices.sizes[1]!, profile.counted);
  return choices;
}

const alone = ({ weights, sizes }: FirstChoices, option: number): Fraction => fraction(weights[option * sizes.length + 1]!);

function splitTies({ optionKeys }: Profile, sums: FirstChoices): readonly SplitTiesStep[] {
  const sizes = sums.sizes.map((size, tied) => ({ tied, ...size })).filter(({ tied, ballots }) => tied > 1 && ballots > 0);
  if (sizes.length === 0) return [];
  return [
    {
      kind: "split-ties",
      says: "A ballot that puts several options first gives each of them an equal part of its weight.",
      sizes,
      rows: optionKeys.map((option, index) => ({
        option,
        alone: toAmount(alone(sums, index)),
        shared: toAmount(minus(votesOf(sums, index), alone(sums, index))),
      })),
    },
  ];
}
