import { consensus } from "./consensus";
import { doubleMajority, qualifiedMajority, veto } from "./members";
import { absoluteMajority, plurality, supermajority, unanimity } from "./shares";
import type { DecisionRuleId, Rule } from "./types";

/** Every decision rule by its name, in the order in which they are offered. Quorum and empty polls are judged before it. */
export const decisionRules: Readonly<Record<DecisionRuleId, Rule>> = {
  plurality,
  "absolute-majority": absoluteMajority,
  supermajority,
  unanimity,
  consensus,
  veto,
  "qualified-majority": qualifiedMajority,
  "double-majority": doubleMajority,
};
