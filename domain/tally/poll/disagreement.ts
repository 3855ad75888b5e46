import { compareFractions } from "../amount";
import type { Profile } from "../ballots/profile";
import type { OptionKey } from "../ballots/types";
import { firstChoices } from "../methods/plurality";
import type { PairwiseSummary } from "../pairwise/summary";
import { type TallyMethodId, type TallyResult, tallyMethod } from "../registry";
import type { TallyMethod } from "../types";
import { list } from "../words";
import { sameOptions } from "./same-options";

export const DISAGREEMENT_CAUSES = ["cycle", "centre-squeeze", "split-vote", "tie", "places", "strength", "other"] as const;
export type DisagreementCause = (typeof DISAGREEMENT_CAUSES)[number];

/** Counts of the same ballots that name different winners, and why. */
export type Disagreement = {
  readonly winners: readonly { readonly method: TallyMethodId; readonly winners: readonly OptionKey[] }[];
  /** Of the first method that departs from what most votes prefer. */
  readonly why: DisagreementCause;
  /** A sentence for each reason there is. */
  readonly says: string;
};

type Facts = {
  readonly results: readonly TallyResult[];
  readonly profile: Profile;
  /** Null for ballots that order nothing: one method counts each of those. */
  readonly pairwise: PairwiseSummary | null;
  readonly seats: number;
  readonly name: (option: OptionKey) => string;
};

/** Null when every method names the same winners. A method that fills several seats answers another question and is left out. */
export function disagreementOf({ results, profile, pairwise, seats, name }: Facts): Disagreement | null {
  const winners = results
    .filter(({ method }) => seats === 1 || !tallyMethod(method).severalSeats)
    .map((result) => ({ method: result.method, winners: result.winners }));
  const [first, ...others] = winners;
  if (!first || !pairwise || others.every((other) => sameOptions(first.winners, other.winners))) return null;
  const causes = causesOf(winners, profile, pairwise, name);
  return { winners, why: causes[0]!.why, says: [...new Set(causes.map(({ says }) => says))].join(" ") };
}

type Cause = Pick<Disagreement, "why" | "says">;

function causesOf(
  winners: Disagreement["winners"],
  profile: Profile,
  { condorcetWinner, cycle }: PairwiseSummary,
  name: Facts["name"],
): readonly Cause[] {
  if (condorcetWinner === null && cycle.length > 0) {
    const circle = cycle.map((option, index) => `${name(option)} beats ${name(cycle[(index + 1) % cycle.length]!)}`);
    return [
      {
        why: "cycle",
        says: `Majorities run in a circle: ${list(circle)}. No option beats all others, and the methods break the circle differently.`,
      },
    ];
  }
  if (condorcetWinner === null)
    return [{ why: "tie", says: "Some options tie one against one, and the methods treat the tie differently." }];
  const departing = winners.filter(({ winners: chosen }) => !chosen.includes(condorcetWinner));
  if (departing.length === 0)
    return [{ why: "tie", says: `Every method puts ${name(condorcetWinner)} first, but under some of them others share the place.` }];
  return departing.map(({ method, winners: chosen }) => {
    const weighs = tallyMethod(method).weighs;
    const names = { champion: name(condorcetWinner), chosen: list(chosen.map(name)), method: tallyMethod(method).label };
    return weighs ? REASONS[weighs](names, optionsAhead(profile, condorcetWinner)) : OTHER;
  });
}

const OTHER: Cause = { why: "other", says: "The methods weigh the same ballots differently." };

type Names = { readonly champion: string; readonly chosen: string; readonly method: string };

/** Why a method passes over the option that more votes prefer to each other one, by what it weighs. `ahead`: options with more first choices. */
const REASONS: Readonly<Record<NonNullable<TallyMethod["weighs"]>, (names: Names, ahead: number) => Cause>> = {
  "first-choices": ({ champion, chosen }, ahead) =>
    ahead >= 2
      ? {
          why: "centre-squeeze",
          says: `More votes prefer ${champion} to each other option than the reverse, but ${ahead} options have more first choices: it is many voters' second choice.`,
        }
      : {
          why: "split-vote",
          says: `More votes prefer ${champion} to ${chosen} than the reverse, but the votes against ${chosen} were split over several first choices.`,
        },
  eliminations: ({ champion, method }) => ({
    why: "centre-squeeze",
    says: `More votes prefer ${champion} to each other option than the reverse, but ${method} eliminates it early: too few ballots put it first, although many put it second.`,
  }),
  places: ({ champion, chosen, method }) => ({
    why: "places",
    says: `More votes prefer ${champion} to ${chosen} than the reverse, but ${chosen} stands higher over all places of all ballots, and ${method} counts every place.`,
  }),
  sums: ({ champion, chosen, method }) => ({
    why: "strength",
    says: `More votes prefer ${champion} to ${chosen} than the reverse, but ${method} counts how much: those who prefer ${chosen} see a larger difference.`,
  }),
  finalists: ({ champion, method }) => ({
    why: "strength",
    says: `More votes prefer ${champion} to each other option than the reverse, but its scores do not add up to one of the two highest sums, so that ${method} leaves it out of the runoff.`,
  }),
  grades: ({ champion, chosen, method }) => ({
    why: "strength",
    says: `More votes prefer ${champion} to ${chosen} than the reverse, but ${method} asks how good each option is found by itself, and the middle grades of ${chosen} are higher.`,
  }),
};

/** How many options have more first choices than this one. */
function optionsAhead(profile: Profile, option: OptionKey): number {
  const votes = firstChoices(profile);
  const own = votes[profile.optionKeys.indexOf(option)]!;
  return votes.filter((other) => compareFractions(other, own) > 0).length;
}
