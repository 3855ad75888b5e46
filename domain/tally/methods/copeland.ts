import { type Fraction, fraction, toAmount } from "../amount";
import type { Profile } from "../ballots/profile";
import { type PairwiseMatrix, pairwiseMatrix } from "../pairwise/matrix";
import type { ContestsStep } from "../steps";
import type { Count, TallyMethod, TallySettings } from "../types";
import { beats, closestContest, pairwiseStep, supportSays } from "./parts/contests";
import { countOf, tiersByScore } from "./parts/ranking";

/**
 * Copeland: 1 for every option beaten one against one, ½ for every tie, 0 for every defeat (the 1/½/0 scale of
 * Copeland 1951); the highest score wins. Two options that no ballot compares tie.
 */
export const copeland: TallyMethod = {
  label: "Copeland",
  says: "Options are compared two by two like teams in a league: a win is 1, a tie ½, and the most points win.",
  ballotTypes: ["ranked", "score"],
  source: { title: "Wikipedia, Copeland's method", url: "https://en.wikipedia.org/wiki/Copeland%27s_method" },
  supportSays,
  count,
};

function count(profile: Profile, { unranked }: TallySettings): Count {
  const { optionKeys, counted } = profile;
  const pairs = pairwiseMatrix(profile, unranked);
  const contests = optionKeys.map((_, option) => contestsOf(pairs, option));
  const scores = contests.map(({ wins, ties }): Fraction => fraction(2 * wins + ties, 2));
  const rows: ContestsStep["rows"] = contests.map((row, index) => ({
    option: optionKeys[index]!,
    ...row,
    score: toAmount(scores[index]!),
  }));
  const ranking = tiersByScore(optionKeys, scores);
  return countOf(profile, {
    ranking,
    rankingSays: "The option with the most points is first; options with equal points share a place.",
    figures: (index) => {
      const support = closestContest(pairs, index, counted.weight);
      return { support, amounts: { points: rows[index]!.score, wins: toAmount(fraction(rows[index]!.wins)), support } };
    },
    steps: [
      pairwiseStep(optionKeys, pairs, unranked),
      {
        kind: "contests",
        says: "Each option meets each other one: the one that more votes prefer wins and gets 1 point; both get ½ when they are level.",
        rows,
      },
    ],
  });
}

function contestsOf(pairs: PairwiseMatrix, option: number): { wins: number; ties: number; losses: number } {
  const row = { wins: 0, ties: 0, losses: 0 };
  for (let other = 0; other < pairs.size; other++) {
    if (other === option) continue;
    if (beats(pairs, option, other)) row.wins++;
    else if (beats(pairs, other, option)) row.losses++;
    else row.ties++;
  }
  return row;
}
