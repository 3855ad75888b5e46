import { fraction, toAmount } from "../amount";
import type { Profile } from "../ballots/profile";
import type { OptionKey, Tier } from "../ballots/types";
import type { GradesStep } from "../steps";
import type { Count, TallyMethod } from "../types";
import { favourableSays, favourableWeight, scoreCounts } from "./parts/grades";
import { compareMedians, firstDifference, type MedianSequence, medianSequence, removedMedians } from "./parts/medians";
import { countOf, tiersBy } from "./parts/ranking";

/**
 * Majority judgment: scores are grades; the highest median grade wins. Conventions of Balinski & Laraki: the median of an even number
 * is the lower of the two in the middle; options with equal medians are compared by their next medians as median votes are taken away
 * one by one; an option that a ballot does not grade gets the lowest grade from it. Options tie only when every median is equal, that
 * is with the same votes for each grade. Rules weigh the ballots that give an option at least half of the highest grade.
 */
export const majorityJudgment: TallyMethod = {
  label: "Majority judgment",
  says: "Each ballot grades every option, and the option with the highest median grade wins.",
  ballotTypes: ["score"],
  source: {
    title: "Balinski & Laraki 2007, A theory of measuring, electing, and ranking",
    url: "https://doi.org/10.1073/pnas.0702634104",
  },
  supportSays: favourableSays,
  weighs: "grades",
  count,
};

function count(profile: Profile): Count {
  const { optionKeys, counted } = profile;
  const counts = scoreCounts(profile);
  const sequences = counts.map((row) => medianSequence(row, counted.weight));
  const ranking = counted.weight > 0 ? tiersBy(optionKeys, (a, b) => compareMedians(sequences[b]!, sequences[a]!)) : [optionKeys];
  return countOf(profile, {
    ranking,
    rankingSays: "The option with the highest median is first; options that every median finds equal share a place.",
    figures: (index) => ({
      support: toAmount(favourableWeight(counts[index]!, profile)),
      amounts: { median: toAmount(fraction(sequences[index]!.at(0))) },
    }),
    steps: [
      {
        kind: "grades",
        says: "Put each option's grades in order and take the middle one, the lower of two. Where medians are equal, take one median vote away from each and compare again. Grades that alternate as votes are taken away are shown together.",
        rows: gradeRows(optionKeys, ranking, counts, sequences),
      },
    ],
  });
}

function gradeRows(
  optionKeys: readonly OptionKey[],
  ranking: readonly Tier[],
  counts: readonly (readonly number[])[],
  sequences: readonly MedianSequence[],
): GradesStep["rows"] {
  const sequenceOf = (option: OptionKey) => sequences[optionKeys.indexOf(option)]!;
  const needed = new Map<OptionKey, number>();
  for (const [place, tier] of ranking.entries()) {
    const neighbours = [ranking[place - 1], ranking[place + 1]].flatMap((other) => (other ? [sequenceOf(other[0]!)] : []));
    const furthest = Math.max(0, ...neighbours.map((other) => firstDifference(sequenceOf(tier[0]!), other) ?? 0));
    for (const option of tier) needed.set(option, furthest);
  }
  return optionKeys.map((option, index) => ({
    option,
    counts: counts[index]!,
    median: sequences[index]!.at(0),
    removed: removedMedians(sequences[index]!, needed.get(option)!),
  }));
}
