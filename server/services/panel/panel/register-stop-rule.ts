import { refusalOfStopRule, type StopRule } from "@/domain/elicitation";
import { DomainError } from "@/domain/kernel";
import { canonicalJson } from "@/domain/record";
import { act, sha256 } from "@/server/data/acts/act";
import { updateStopRule } from "@/server/data/panel/panel/write";
import type { DebateScope } from "@/server/data/scope";
import { panelState } from "./panel-state";
import { refusePanel } from "./refusals";

/** Fixes when the panel ends, before it begins to answer: with the time and the hash by which anybody sees that it stayed the same. */
export function registerStopRule(scope: DebateScope, rule: StopRule | null): Promise<{ readonly hash: string | null }> {
  const refusal = rule && refusalOfStopRule(rule);
  if (refusal) throw new DomainError("invalid", refusal);
  const hash = rule && stopRuleHash(rule);
  return act(scope, null, async (tx, { now }) => {
    refusePanel(await panelState(tx, scope.debate.id), "stopRule");
    await updateStopRule(tx, scope.debate.id, rule && { rule, hash: hash!, at: now });
    return { answer: { hash }, entries: [{ type: "stop-rule-registered", payload: { rule, hash } }] };
  });
}

const stopRuleHash = (rule: StopRule): string => sha256(canonicalJson(rule));
