import { DomainError } from "../../kernel";
import { type TallyMethodId, tallyMethod } from "../registry";
import { shareInWords } from "./parameters";
import { decisionRules } from "./rules";
import { type DecisionRule, RULE_BASES, type RuleParameter, type RuleParameterId, type Share } from "./types";

/** What a rule has to judge: the method that decides, and how many options it elects. */
export type RuleTask = { readonly method: TallyMethodId; readonly seats?: number };

/** Why a poll cannot be decided by this rule, or null: a parameter it does not take or outside its limits, or a method it cannot judge. */
export function refusalToDecide(rule: DecisionRule, task?: RuleTask): DomainError | null {
  const { label, parameters } = decisionRules[rule.id];
  for (const [id, value] of Object.entries(rule)) {
    if (id === "id" || value === undefined) continue;
    const parameter = parameters[id as RuleParameterId];
    if (!parameter) return refusal(`${label} takes no parameter “${id}”.`, rule);
    const fault = faultOf(parameter, value);
    if (fault) return refusal(`${label}: ${fault}`, rule);
  }
  return task ? refusalToJudge(rule, task) : null;
}

function refusalToJudge(rule: DecisionRule, { method, seats = 1 }: RuleTask): DomainError | null {
  const { label, gives, severalSeats } = tallyMethod(method);
  const ruleLabel = decisionRules[rule.id].label;
  if (severalSeats && seats > 1 && rule.id !== "plurality")
    return refusal(`${label} elects ${seats} options, and ${ruleLabel} judges one: choose Plurality, or one seat.`, rule);
  if (gives && (rule.of ?? "counted") !== "counted")
    return refusal(`Under ${label} a share is of all ${gives} given: it cannot be a share of ballots or of electors.`, rule);
  return null;
}

function faultOf(parameter: RuleParameter, value: unknown): string | null {
  switch (parameter.kind) {
    case "base":
      return RULE_BASES.some((base) => base === value) ? null : `a share is of ${RULE_BASES.join(", ")} votes.`;
    case "share":
      return isShare(value) && value[0] * parameter.above[1] > value[1] * parameter.above[0] && value[0] <= value[1]
        ? null
        : `“${parameter.label}” is a share of more than ${parameter.above[0] === 0 ? "nothing" : shareInWords(parameter.above)} and at most one, stated as two whole numbers up to ${MAX_TERM}.`;
    case "count":
      return Number.isInteger(value) && (value as number) >= parameter.least && (value as number) <= parameter.most
        ? null
        : `“${parameter.label}” is a whole number from ${parameter.least} to ${parameter.most}.`;
  }
}

/** Small enough for products with any weight to be compared exactly. */
const MAX_TERM = 10_000;

const isShare = (value: unknown): value is Share =>
  Array.isArray(value) && value.length === 2 && value.every((term) => Number.isInteger(term) && term > 0 && term <= MAX_TERM);

const refusal = (message: string, rule: DecisionRule): DomainError => new DomainError("invalid", message, { rule: rule.id });
