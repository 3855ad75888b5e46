import { z } from "zod";
import { DECISION_RULE_IDS, type DecisionRule } from "@/domain/tally";

const wholeNumber = z.int().min(1).max(10_000);
const share = z.tuple([wholeNumber, wholeNumber]);

/** What a rule may state beside its name; which of it a rule takes, and what it means there, is the domain's to judge. */
export const ruleParameters = z.strictObject({
  of: z
    .enum(["counted", "cast", "eligible"])
    .optional()
    .describe("What a share is a share of: ballots that choose something, all ballots cast, all eligible electors."),
  share: share.optional().describe("Two whole numbers, for example [3, 4]."),
  weightShare: share.optional().describe("The share of the weight that a qualified majority needs beside the share of electors."),
  blockingMinority: z.int().min(1).max(1_000).optional().describe("How many electors against it stop a qualified majority."),
});

export const decisionRuleSchema = ruleParameters.extend({ id: z.enum(DECISION_RULE_IDS) }) satisfies z.ZodType<DecisionRule>;
