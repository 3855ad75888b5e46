import { compareFractions } from "./amount";
import type { Profile } from "./ballots/profile";
import type { OptionKey } from "./ballots/types";
import { firstChoices } from "./methods/plurality";
import type { PairwiseSummary } from "./pairwise/summary";
import type { TallyMethodId, TallyResult } from "./registry";
import { list } from "./words";

export const DISAGREEMENT_CAUSES = ["cycle", "centre-squeeze", "split-vote", "tie", "other"] as const;
export type DisagreementCause = (typeof DISAGREEMENT_CAUSES)[number];

/** Counts of the same ballots that name different winners, and why. */
export type Disagreement = {
  readonly winners: readonly { readonly method: TallyMethodId; readonly winners: readonly OptionKey[] }[];
  readonly why: DisagreementCause;
  readonly says: string;
};

/** Null when every method names the same winners. `pairwise` is null for ballots that rank nothing. */
export function disagreementOf(
  results: readonly TallyResult[],
  profile: Profile,
  pairwise: PairwiseSummary | null,
  name: (option: OptionKey) => string,
): Disagreement | null {
  const winners = results.map((result) => ({ method: result.method, winners: result.winners }));
  const [first, ...others] = winners;
  if (!first || others.every((other) => sameOptions(first.winners, other.winners))) return null;
  const cause = pairwise ? causeOf(winners, profile, pairwise, name) : OTHER;
  return { winners, ...cause };
}

type Cause = Pick<Disagreement, "why" | "says">;

const OTHER: Cause = { why: "other", says: "The methods weigh the same ballots differently." };

function causeOf(
  winners: Disagreement["winners"],
  profile: Profile,
  pairwise: PairwiseSummary,
  name: (option: OptionKey) => string,
): Cause {
  const { condorcetWinner, cycle } = pairwise;
  if (condorcetWinner === null && cycle.length > 0) {
    const circle = cycle.map(
      (option, index) => `${name(option)} ${index === cycle.length - 1 ? `beats ${name(cycle[0]!)}` : `beats ${name(cycle[index + 1]!)}`}`,
    );
    return {
      why: "cycle",
      says: `Majorities run in a circle: ${list(circle)}. No option beats all others, and the methods break the circle differently.`,
    };
  }
  if (condorcetWinner === null) return { why: "tie", says: "Some options tie one against one, and the methods treat the tie differently." };
  const departing = winners.find(({ winners: chosen }) => !chosen.includes(condorcetWinner));
  if (!departing)
    return { why: "tie", says: `Every method puts ${name(condorcetWinner)} first, but under some of them others share the place.` };
  if (departing.method !== "plurality") return OTHER;
  const ahead = optionsAhead(profile, condorcetWinner);
  if (ahead >= 2)
    return {
      why: "centre-squeeze",
      says: `More votes prefer ${name(condorcetWinner)} to each other option than the reverse, but ${ahead} options have more first choices: it is many voters' second choice.`,
    };
  return {
    why: "split-vote",
    says: `More votes prefer ${name(condorcetWinner)} to ${list(departing.winners.map(name))} than the reverse, but the votes against ${list(departing.winners.map(name))} were split over several first choices.`,
  };
}

/** How many options have more first choices than this one. */
function optionsAhead(profile: Profile, option: OptionKey): number {
  const votes = firstChoices(profile);
  const own = votes[profile.optionKeys.indexOf(option)]!;
  return votes.filter((other) => compareFractions(other, own) > 0).length;
}

const sameOptions = (a: readonly OptionKey[], b: readonly OptionKey[]): boolean =>
  a.length === b.length && a.every((option) => b.includes(option));
