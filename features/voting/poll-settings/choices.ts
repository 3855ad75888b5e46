import {
  type BallotType,
  DECISION_RULE_IDS,
  type DecisionRuleId,
  decisionRules,
  type RuleParameter,
  type RuleParameterId,
  TALLY_METHOD_IDS,
  type TallyMethodId,
  tallyMethod,
} from "@/domain/tally";

export type MethodChoice = {
  readonly id: TallyMethodId;
  readonly label: string;
  readonly says: string;
  readonly ballotTypes: readonly BallotType[];
  readonly severalSeats: boolean;
};

export type RuleChoice = {
  readonly id: DecisionRuleId;
  readonly explains: string;
  readonly parameters: readonly (RuleParameter & { readonly id: RuleParameterId })[];
};

/** What can be chosen, in words. */
export type Choices = { readonly methods: readonly MethodChoice[]; readonly rules: readonly RuleChoice[] };

/** From the registries of the domain. For the server alone, which hands it to the page: the registries carry everything that counts. */
export function choices(): Choices {
  return {
    methods: TALLY_METHOD_IDS.map((id) => {
      const { label, says, ballotTypes, severalSeats = false } = tallyMethod(id);
      return { id, label, says, ballotTypes, severalSeats };
    }),
    rules: DECISION_RULE_IDS.map((id) => {
      const { explains, parameters } = decisionRules[id] as (typeof decisionRules)[DecisionRuleId] & {
        readonly parameters: Readonly<Partial<Record<RuleParameterId, RuleParameter>>>;
      };
      const named = Object.entries(parameters) as [RuleParameterId, RuleParameter][];
      return { id, explains, parameters: named.map(([parameterId, parameter]) => ({ ...parameter, id: parameterId })) };
    }),
  };
}
