import { fraction, shareOf, toAmount } from "../amount";
import type { Profile } from "../ballots/profile";
import type { RunoffStep } from "../steps";
import { gatherPlaces, tiersOfWays, type Ways, waysStep } from "../ties/ways";
import type { Count, TallyMethod, TallySettings } from "../types";
import { mostPoints, scoreCounts, sumOfCounts } from "./parts/grades";
import { countOf } from "./parts/ranking";
import { type Field, type Finalists, findFinalists, holdRunoff, preferences } from "./parts/star-ties";
import { totalsRows } from "./parts/totals";

/**
 * STAR (score, then automatic runoff): the two highest sums go to a runoff, which the one that more votes score higher wins. Ties follow
 * the Official Tiebreaker Protocol of the STAR Voting project (see `findFinalists`); where it would draw lots the poll's tie-break
 * decides, and without one every way is followed. Unscored is 0. Below the finalists options are ranked by their sums; rules weigh the
 * votes for a finalist in the runoff (against its closest rival where there were several).
 */
export const star: TallyMethod = {
  label: "STAR",
  says: "Scores are added up, and of the two options with the highest sums the one that more ballots score higher wins.",
  ballotTypes: ["score"],
  source: {
    title: "Equal Vote Coalition, How are ties in STAR Voting broken? (Official Tiebreaker Protocol)",
    url: "https://www.starvoting.org/ties",
  },
  supportSays: (option, votes) => `${option} has ${votes} in the runoff`,
  weighs: "finalists",
  count,
};

function count(profile: Profile, { tieBreak }: TallySettings): Count {
  const { optionKeys, counted } = profile;
  const counts = scoreCounts(profile);
  const field: Field = { optionKeys, counts, scores: counts.map(sumOfCounts), prefer: preferences(profile), tieBreak };
  const finalists = findFinalists(field);
  const runoffs = finalists.pairs.map((pair) => holdRunoff(field, pair));
  const ways = waysOf(field, finalists, runoffs);
  const ranking = tiersOfWays(optionKeys, ways);
  const totals = field.scores.map((sum) => fraction(sum));
  const votes = runoffVotes(field, finalists, counted.weight);
  return countOf(profile, {
    ranking,
    rankingSays: "The winner of the runoff is first, the other finalist second; the others follow by their sums.",
    figures: (index) => {
      const preferences = toAmount(fraction(votes.get(index) ?? 0));
      const amounts = { points: toAmount(totals[index]!), mean: toAmount(shareOf(totals[index]!, fraction(counted.weight))) };
      return { support: preferences, amounts: votes.has(index) ? { ...amounts, preferences } : amounts };
    },
    steps: [
      { kind: "totals", says: TOTALS_SAY, of: toAmount(mostPoints(profile)), rows: totalsRows(profile, totals, mostPoints(profile)) },
      ...runoffStep(field, finalists, runoffs, counted.weight),
      ...waysStep(optionKeys, ways),
    ],
  });
}

const TOTALS_SAY =
  "Add up the scores that the ballots give each option; an option that a ballot does not score gets 0 from it. Shares are of the most points that one option could get.";

type Runoff = ReturnType<typeof holdRunoff>;

/** Each way has two finalists; of a runoff that stays tied there are two ways. With one option there is no runoff. */
function waysOf({ scores }: Field, { pairs }: Finalists, runoffs: readonly Runoff[]): Ways {
  const places = gatherPlaces(scores.length);
  const higher = scores.map((score) => scores.filter((other) => other > score).length);
  for (const [index, pair] of pairs.entries()) {
    const { winners } = runoffs[index]!;
    for (const option of pair) {
      if (winners.includes(option)) places.add(option, 1);
      if (winners.length === 2 || !winners.includes(option)) places.add(option, 2);
    }
    for (const [option, score] of scores.entries())
      if (!pair.includes(option)) places.add(option, 3 + higher[option]! - pair.filter((finalist) => scores[finalist]! > score).length);
  }
  if (pairs.length === 0) places.add(0, 1);
  return places.finish(pairs.length > 1 || runoffs.some(({ winners }) => winners.length > 1));
}

/** For each possible finalist the fewest votes that prefer it to another one in a runoff; with no rival, every vote. */
function runoffVotes({ prefer }: Field, { pairs }: Finalists, weight: number): ReadonlyMap<number, number> {
  if (pairs.length === 0) return new Map([[0, weight]]);
  const votes = new Map<number, number>();
  for (const [a, b] of pairs) {
    votes.set(a, Math.min(votes.get(a) ?? weight, prefer(a, b)));
    votes.set(b, Math.min(votes.get(b) ?? weight, prefer(b, a)));
  }
  return votes;
}

function runoffStep(
  { optionKeys, prefer }: Field,
  { pairs, ties }: Finalists,
  runoffs: readonly Runoff[],
  weight: number,
): readonly RunoffStep[] {
  if (pairs.length === 0) return [];
  const finalists = new Set(pairs.flat());
  return [
    {
      kind: "runoff",
      says:
        pairs.length === 1
          ? "The two options with the highest sums meet: every ballot counts for the one it scores higher."
          : "Who goes to the runoff stays tied: every pair of possible finalists meets, and every ballot counts for the one it scores higher.",
      finalists: optionKeys.filter((_, index) => finalists.has(index)),
      contests: pairs.map(([a, b], index) => {
        const { winners } = runoffs[index]!;
        return {
          pair: [optionKeys[a]!, optionKeys[b]!],
          prefer: [prefer(a, b), prefer(b, a)],
          equal: weight - prefer(a, b) - prefer(b, a),
          winner: winners.length === 1 ? optionKeys[winners[0]!]! : null,
        };
      }),
      ties: [...ties, ...new Set(runoffs.flatMap(({ says }) => (says === null ? [] : [says])))],
    },
  ];
}
