import type { OptionKey } from "../ballots/types";
import type { DecisionRule, Outcome } from "../rules/types";
import { list } from "../words";
import { type PollTally, type PollTallyInput, tallyPoll } from "./poll";
import { sameOptions } from "./same-options";

/** Two electorates that voted on the same options, counted apart. Plain JSON. */
export type BothTallies = { readonly participants: PollTally; readonly delegations: PollTally; readonly together: Together };

/**
 * What two counts say together. `outcome` is null unless the rule is a double majority: under every other rule each count has an
 * outcome of its own, shown beside the other's.
 */
export type Together = { readonly agree: boolean; readonly says: string; readonly outcome: Outcome | null };

/** Counts each electorate by itself; under a double majority each needs an absolute majority, and both for the same option. */
export function tallyBoth(inputs: { readonly participants: PollTallyInput; readonly delegations: PollTallyInput }): BothTallies {
  const [participants, delegations] = [inputs.participants, inputs.delegations].map((input) =>
    tallyPoll({ ...input, rule: ruleForEach(input.rule) }),
  ) as [PollTally, PollTally];
  const { rule, labels } = inputs.participants;
  return { participants, delegations, together: togetherOf({ participants, delegations, rule, labels }) };
}

/** The rule by which each of two electorates is judged. */
export const ruleForEach = (rule: DecisionRule): DecisionRule =>
  rule.id === "double-majority" ? { ...rule, id: "absolute-majority" } : rule;

export type TogetherInput = Omit<BothTallies, "together"> & Pick<PollTallyInput, "rule" | "labels">;

/** What two counts that are there already say together. `rule` is the poll's. */
export function togetherOf({ participants, delegations, rule, labels }: TogetherInput): Together {
  const name = (option: OptionKey) => `“${labels?.[option] ?? option}”`;
  const [people, bodies] = [adoptedBy(participants), adoptedBy(delegations)];
  const agree = people.length > 0 && sameOptions(people, bodies);
  const says = sentence(people, bodies, agree, name);
  return { agree, says, outcome: rule.id === "double-majority" ? doubleOutcome({ participants, delegations, agree, says }) : null };
}

const adoptedBy = ({ outcome }: PollTally): readonly OptionKey[] => outcome.options;

type Names = (option: OptionKey) => string;

function sentence(people: readonly OptionKey[], bodies: readonly OptionKey[], agree: boolean, name: Names): string {
  const names = (options: readonly OptionKey[]) => list(options.map(name));
  if (agree) return `Participants and delegations both adopt ${names(people)}.`;
  if (people.length === 0 && bodies.length === 0) return "Neither participants nor delegations adopt an option.";
  if (bodies.length === 0) return `Participants adopt ${names(people)}; delegations adopt nothing.`;
  if (people.length === 0) return `Delegations adopt ${names(bodies)}; participants adopt nothing.`;
  return `Participants adopt ${names(people)}, delegations ${names(bodies)}.`;
}

type Double = Pick<Together, "agree" | "says"> & Omit<BothTallies, "together">;

/** Adopted when both adopt the same; not adopted when one of them does not or they differ; otherwise undecided. */
function doubleOutcome({ participants, delegations, agree, says }: Double): Outcome {
  const reasons = `Participants: ${participants.outcome.reason} Delegations: ${delegations.outcome.reason}`;
  const reason = `${says} ${reasons}`;
  if (agree) return { ...participants.outcome, reason };
  const each = [participants, delegations].map(({ outcome }) => outcome.outcome);
  const undecided = each.includes("no-decision") && !each.includes("not-adopted");
  return { outcome: undecided ? "no-decision" : "not-adopted", option: null, options: [], reason };
}
