import type { Capacity } from "@/contracts/voting/polls";
import type { BallotLimits, DecisionRule, DecisionRuleId } from "@/domain/tally";
import type { PollRow } from "@/server/data/voting/polls/polls";

/** What a ballot of this poll may hold. */
export const limitsOf = (poll: Pick<PollRow, "maximum_choices" | "maximum_score" | "budget">): BallotLimits => ({
  maximumChoices: poll.maximum_choices,
  maximumScore: poll.maximum_score,
  budget: poll.budget,
});

/** The poll's rule with what it states beside its name. */
export const ruleOf = (poll: Pick<PollRow, "rule" | "rule_parameters">): DecisionRule => ({
  ...poll.rule_parameters,
  id: poll.rule as DecisionRuleId,
});

/** The electorates that are counted, each apart from the other. */
export const capacitiesOf = ({ electorate }: Pick<PollRow, "electorate">): readonly Capacity[] =>
  electorate === "both" ? ["participants", "delegations"] : [electorate];

/** What an elector of each electorate votes as. */
export const CAPACITY = { participants: "participant", delegations: "delegation" } as const satisfies Record<Capacity, string>;
