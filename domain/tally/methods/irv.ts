import { compareFractions, fraction, plus, shareOf, times, toAmount, ZERO } from "../amount";
import type { Transfers } from "../ballots/first-choices";
import type { Profile } from "../ballots/profile";
import type { OptionKey } from "../ballots/types";
import type { EliminationStep } from "../steps";
import { type Eliminations, followEliminations, type Round } from "../ties/eliminations";
import { tiersOfWays, waysStep } from "../ties/ways";
import type { Count, TallyMethod, TallySettings } from "../types";
import { countOf } from "./parts/ranking";

/**
 * Instant runoff: the option with the fewest first preferences leaves, and its ballots go on to their next option, until one is left.
 * Conventions: a ballot that ties k options splits its weight equally between them; a ballot that ranks none of those still in is
 * exhausted; options without votes leave together; other ties for the fewest by the poll's tie-break, and otherwise in every way.
 */
export const irv: TallyMethod = {
  label: "Instant runoff",
  says: "Round by round the option with the fewest votes leaves, and its ballots go on to the next option they rank.",
  ballotTypes: ["ranked", "score"],
  source: { title: "Wikipedia, Instant-runoff voting", url: "https://en.wikipedia.org/wiki/Instant-runoff_voting" },
  supportSays: (option, votes) => `${option} has ${votes} in the final round`,
  weighs: "eliminations",
  count,
};

function count(profile: Profile, { tieBreak }: TallySettings): Count {
  const { optionKeys, counted } = profile;
  const eliminations = followEliminations(profile, tieBreak);
  const { ways, lastVotes } = eliminations;
  const ranking = tiersOfWays(optionKeys, ways);
  const whole = fraction(counted.weight);
  return countOf(profile, {
    ranking,
    rankingSays: "The last option left is first; the one that left last is second, and so on.",
    figures: (index) => {
      const votes = toAmount(lastVotes[index]!);
      return { support: votes, amounts: { votes, share: toAmount(shareOf(lastVotes[index]!, whole)) } };
    },
    steps: [
      {
        kind: "elimination",
        says: ways.several ? ONE_OF_SEVERAL : ONLY,
        rounds: listRounds(optionKeys, eliminations),
      },
      ...waysStep(optionKeys, ways),
    ],
  });
}

const ONLY =
  "Each ballot counts for the option it puts highest of those still in. The one with the fewest votes leaves, round after round.";
const ONE_OF_SEVERAL = `${ONLY} Where options tie for the fewest, one of the ways is shown here.`;

type Rounds = EliminationStep["rounds"];

/** One way to show: of options that tie for leaving, the first by key leaves, so that it does not depend on the order of options. */
function listRounds(optionKeys: readonly OptionKey[], { first, after }: Eliminations): Rounds {
  const rounds: Rounds[number][] = [];
  for (let round = first, going = true; going; ) {
    const gone = whoLeaves(round, optionKeys);
    const next = round.standing.length - gone.length > 1 && gone.length > 0 ? after(round, gone) : null;
    rounds.push({
      number: rounds.length + 1,
      says: roundSays(round, gone),
      rows: round.standing.map((option) => ({ option: optionKeys[option]!, votes: toAmount(round.votes[option]!) })),
      exhausted: toAmount(fraction(round.exhausted)),
      eliminated: gone.map((option) => optionKeys[option]!),
      spared: gone.length > 0 ? round.tied.filter((option) => !gone.includes(option)).map((option) => optionKeys[option]!) : [],
      transfers: next ? listTransfers(optionKeys, next.transfers) : [],
    });
    going = next !== null;
    if (next) round = next.round;
  }
  return rounds;
}

/** Nobody leaves a round whose options all tie for the last time. */
function whoLeaves({ standing, choices }: Round, optionKeys: readonly OptionKey[]): readonly number[] {
  if (standing.length === 2 && choices.length === 2) return [];
  return choices.toSorted(([a], [b]) => (optionKeys[a!]! < optionKeys[b!]! ? -1 : 1))[0] ?? [];
}

function roundSays({ standing, votes, tied, choices }: Round, gone: readonly number[]): string {
  if (standing.length === 1) return "There is only one option.";
  if (gone.length === 0) return "The options left have equal votes: each of them can win.";
  if (standing.length === 2)
    return `The option with more votes wins${tied.length > 1 ? ": both have the same, and the tie-break decides" : ""}.`;
  if (gone.length > 1) return "Options without any votes leave together.";
  const left = choices.length > 1 ? "here one of them leaves" : "the tie-break decides who leaves";
  const leaves = tied.length > 1 ? `Options tie for the fewest votes; ${left}.` : "The option with the fewest votes leaves.";
  const counting = standing.map((option) => votes[option]!).reduce(plus);
  const hasMajority = standing.some((option) => compareFractions(times(votes[option]!, fraction(2)), counting) > 0);
  return hasMajority ? `${leaves} One option has more than half of the votes; the count goes on to place the others.` : leaves;
}

function listTransfers(optionKeys: readonly OptionKey[], transfers: Transfers): Rounds[number]["transfers"] {
  return [...transfers].flatMap(([from, votes]) =>
    votes.flatMap((moved, to) =>
      compareFractions(moved, ZERO) > 0 ? [{ from: optionKeys[from]!, to: optionKeys[to] ?? null, votes: toAmount(moved) }] : [],
    ),
  );
}
