import type { PanelRoundView, PanelView } from "@/contracts/panel/panel";
import { ANONYMITY } from "@/domain/disclosure";
import { findPanel, type PanelRow } from "@/server/data/panel/panel/panel";
import { type PanelRoundOutline, roundOutlinesOf } from "@/server/data/panel/rounds/rounds";
import type { DebateScope } from "@/server/data/scope";

/** What everybody in the debate may know of its panel: what it promises, by which rules it is read, and its rounds. */
export async function getPanel({ debate }: DebateScope): Promise<PanelView | null> {
  const [panel, rounds] = await Promise.all([findPanel(debate.id), roundOutlinesOf(debate.id)]);
  return panel && panelView(panel, rounds);
}

export function panelView(panel: PanelRow, rounds: readonly PanelRoundOutline[]): PanelView {
  const { mode, purpose, instructions, anonymity: level, rules, feedback, stopRule, stopRuleHash, stopRuleRegisteredAt } = panel;
  const { title, toPanellists, toOperator } = ANONYMITY[level];
  return {
    mode,
    purpose,
    instructions,
    anonymity: { level, title, toPanellists, toOperator },
    rules,
    feedback,
    stopRule: stopRule && { rule: stopRule, hash: stopRuleHash!, registeredAt: stopRuleRegisteredAt!.toISOString() },
    openedAt: panel.openedAt?.toISOString() ?? null,
    closedAt: panel.closedAt?.toISOString() ?? null,
    rounds: rounds.map(roundView),
  };
}

const roundView = ({
  number,
  items,
  carry,
  asks,
  openedAt,
  deadline,
  closedAt,
  phaseOrder,
  settled,
  stops,
}: PanelRoundOutline): PanelRoundView => ({
  number,
  items: items.length,
  carry,
  asks,
  openedAt: openedAt.toISOString(),
  deadline: deadline?.toISOString() ?? null,
  closedAt: closedAt?.toISOString() ?? null,
  isOfPhase: phaseOrder !== null,
  settled: settled.length,
  stops,
});
