import { groupBallots, profileOf } from "@/domain/tally/ballots/profile";
import { type Ballot, ballotTypeOf, type OptionKey } from "@/domain/tally/ballots/types";
import { tallyMethods } from "@/domain/tally/registry";
import type { TallyStep } from "@/domain/tally/steps";
import { DEFAULT_TALLY_SETTINGS, type TallyMethod, type TallyMethodId, type TallyResult, type TallySettings } from "@/domain/tally/types";
import type { RawProfile } from "./arbitraries";

/** Counts ballots that have not been packed or merged yet. */
export function countRaw(method: TallyMethodId, { options, ballots }: RawProfile, settings: Partial<TallySettings> = {}): TallyResult {
  const ballotType = ballots[0] ? ballotTypeOf(ballots[0].ballot) : (tallyMethods[method] as TallyMethod).ballotTypes[0]!;
  const profile = profileOf(ballotType, options, groupBallots(ballots, options));
  return (tallyMethods[method] as TallyMethod).count(profile, { ...DEFAULT_TALLY_SETTINGS, ...settings });
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
  return { tiers: ballot.tiers.map((tier) => tier.map(name)) };
}

/** The ballot after its voter has come to like `option` above everything else, and nothing else has changed. */
export function raised(ballot: Ballot, option: OptionKey): Ballot {
  if ("choice" in ballot) return { choice: option };
  if ("approved" in ballot) return { approved: [...new Set([...ballot.approved, option])] };
  const others = ballot.tiers.map((tier) => tier.filter((other) => other !== option)).filter((tier) => tier.length > 0);
  return { tiers: [[option], ...others] };
}

function stepWithoutOrder(step: TallyStep): unknown {
  switch (step.kind) {
    case "split-ties":
    case "totals":
      return { ...step, rows: sorted([...step.rows], ({ option }) => option) };
    case "pairwise":
      return { ...step, options: step.options.toSorted(), matrix: cells(step.options, step.matrix) };
    case "links":
      return { ...step, links: sorted(step.links, ({ from, to }) => `${from} ${to}`) };
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
    case "ranking":
      return { ...step, tiers: step.tiers.map((tier) => tier.toSorted()) };
  }
}

const sorted = <Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] =>
  items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

const cells = (options: readonly OptionKey[], matrix: readonly (readonly number[])[]) =>
  Object.fromEntries(options.flatMap((from, a) => options.map((to, b) => [`${from} ${to}`, matrix[a]![b]])));
