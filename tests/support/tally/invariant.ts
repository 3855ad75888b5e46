import { packBallots, profileOf } from "@/domain/tally/ballots/profile";
import { type Ballot, ballotTypeOf, DEFAULT_BALLOT_LIMITS, type OptionKey } from "@/domain/tally/ballots/types";
import { countBy, type TallyMethodId, type TallyResult, tallyMethod } from "@/domain/tally/registry";
import type { TallyStep } from "@/domain/tally/steps";
import { DEFAULT_TALLY_SETTINGS, type TallySettings } from "@/domain/tally/types";
import type { RawProfile } from "./arbitraries";

/** Counts ballots that have not been packed or merged yet. */
export function countRaw(method: TallyMethodId, { options, ballots }: RawProfile, settings: Partial<TallySettings> = {}): TallyResult {
  const ballotType = ballots[0] ? ballotTypeOf(ballots[0].ballot) : tallyMethod(method).ballotTypes[0]!;
  const profile = profileOf(ballotType, options, packBallots(ballots, options));
  return countBy(method, profile, { ...DEFAULT_TALLY_SETTINGS, ...settings });
}

/** A result written so that two results are equal when they differ only in the order in which options are listed. */
export function withoutOrder({ winners, ranking, figures, steps, ...rest }: TallyResult) {
  return {
    ...rest,
    winners: winners.toSorted(),
    ranking: ranking.map((tier) => tier.toSorted()),
    figures: sorted(figures, ({ option }) => option),
    steps: steps.map(stepWithoutOrder),
  };
}

/** Ballots after the options have changed names. */
export function renamed(ballot: Ballot, name: (option: OptionKey) => OptionKey): Ballot {
  if ("choice" in ballot) return { choice: ballot.choice === null ? null : name(ballot.choice) };
  if ("approved" in ballot) return { approved: ballot.approved.map(name) };
  if ("tiers" in ballot) return { tiers: ballot.tiers.map((tier) => tier.map(name)) };
  const [[member, amounts]] = Object.entries(ballot) as [[string, Readonly<Record<OptionKey, unknown>>]];
  return { [member]: Object.fromEntries(Object.entries(amounts).map(([option, value]) => [name(option), value])) } as unknown as Ballot;
}

/** The ballot after its voter has come to like `option` above everything else, and nothing else has changed. */
export function raised(ballot: Ballot, option: OptionKey): Ballot {
  if ("choice" in ballot) return { choice: option };
  if ("approved" in ballot) return { approved: [...new Set([...ballot.approved, option])] };
  if ("scores" in ballot) return { scores: { ...ballot.scores, [option]: DEFAULT_BALLOT_LIMITS.maximumScore } };
  if ("dots" in ballot) return { dots: { [option]: DEFAULT_BALLOT_LIMITS.budget } };
  if ("votes" in ballot) return { votes: { [option]: Math.floor(Math.sqrt(DEFAULT_BALLOT_LIMITS.budget)) } };
  if ("answers" in ballot) return { answers: { ...ballot.answers, [option]: "support" } };
  const others = ballot.tiers.map((tier) => tier.filter((other) => other !== option)).filter((tier) => tier.length > 0);
  return { tiers: [[option], ...others] };
}

/** Steps written so that the order in which options, pairs or links are listed makes no difference. */
function stepWithoutOrder(step: TallyStep): unknown {
  switch (step.kind) {
    case "pairwise":
      return { ...step, options: step.options.toSorted(), matrix: cells(step.options, step.matrix) };
    case "strongest-paths":
      return {
        ...step,
        options: step.options.toSorted(),
        strengths: cells(step.options, step.strengths),
        paths: sorted(step.paths, ({ from, to }) => `${from} ${to}`),
      };
    case "beats":
      return {
        ...step,
        pairs: sorted(
          step.pairs.map(({ pair: [one, other], there, back, winner }) =>
            one < other ? { pair: [one, other], there, back, winner } : { pair: [other, one], there: back, back: there, winner },
          ),
          ({ pair }) => pair.join(" "),
        ),
      };
    case "runoff":
      return {
        ...step,
        finalists: step.finalists.toSorted(),
        contests: sorted(
          step.contests.map(({ pair: [one, other], prefer, equal, winner }) =>
            one < other
              ? { pair: [one, other], prefer, equal, winner }
              : { pair: [other, one], prefer: [prefer[1], prefer[0]], equal, winner },
          ),
          ({ pair }) => pair.join(" "),
        ),
        ties: step.ties.length,
      };
    default:
      return listsWithoutOrder(step);
  }
}

/** Members whose lists have an order that means something: rounds, tiers, paths, counts by grade. */
const ORDERED = new Set(["rounds", "stages", "tiers", "counts", "removed", "against"]);

/** Sorts every other list. */
function listsWithoutOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(listsWithoutOrder);
    return items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      ORDERED.has(key) && Array.isArray(part) ? part.map(listsWithoutOrder) : listsWithoutOrder(part),
    ]),
  );
}

const sorted = <Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] =>
  items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

const cells = (options: readonly OptionKey[], matrix: readonly (readonly number[])[]) =>
  Object.fromEntries(options.flatMap((from, a) => options.map((to, b) => [`${from} ${to}`, matrix[a]![b]])));
