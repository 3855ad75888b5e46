import type { PanelResultsView, PanelRoundResults, RoundResults } from "@/contracts/panel/results";
import { DomainError } from "@/domain/kernel";
import { scenarioContent } from "@/server/data/debates/scenarios";
import { itemsOf } from "@/server/data/panel/panel/items";
import { findPanel, type PanelRow } from "@/server/data/panel/panel/panel";
import { panellistOf } from "@/server/data/panel/panellists/panellists";
import { type PanelRoundRow, roundsOf } from "@/server/data/panel/rounds/rounds";
import type { DebateScope } from "@/server/data/scope";
import { optionLabels } from "@/server/data/voting/polls/option-labels";
import { isWithoutFigures } from "../rounds/without-figures";
import { asFeedback, audienceOf, filesFor, refusalToRead } from "./audience";
import { calibrationFor } from "./calibration";

/** What was stored of the closed rounds at their close, as far as this reader may see it now. */
export async function getPanelResults(scope: DebateScope): Promise<PanelResultsView> {
  const { debate, participant, role } = scope;
  const [panel, rounds, items, panellist, options, { criteria }] = await Promise.all([
    findPanel(debate.id),
    roundsOf(debate.id),
    itemsOf(debate.id),
    participant ? panellistOf(debate.id, participant.id) : null,
    optionLabels("now", debate.id),
    scenarioContent(debate.scenarioId),
  ]);
  if (!panel) throw new DomainError("not-found", "This debate has no panel.");
  const audience = audienceOf(role, panellist !== null);
  const refusal = refusalToRead(panel, audience);
  const isWhole = panel.closedAt !== null || audience === "facilitator" || audience === "owner";
  const told = refusal ? [] : rounds.flatMap((round) => toldOf(round, panel, isWhole));
  return {
    refusal,
    mode: panel.mode,
    purpose: panel.purpose,
    anonymity: panel.anonymity,
    rules: panel.rules,
    closedAt: panel.closedAt?.toISOString() ?? null,
    stopRule: stopRuleOf(panel),
    computing: refusal ? null : (rounds.findLast(isWithoutFigures)?.number ?? null),
    openRound: rounds.find(({ closedAt }) => closedAt === null)?.number ?? null,
    rounds: told,
    calibration: isWhole && !refusal ? await calibrationFor(panel, audience, items, rounds, told) : null,
    labels: { ...Object.fromEntries((criteria ?? []).map(({ key, label }) => [key, label])), ...options },
    files: told.length > 0 ? filesFor(panel, audience, panellist !== null) : [],
  };
}

function toldOf(round: PanelRoundRow, { feedback }: PanelRow, isWhole: boolean): readonly PanelRoundResults[] {
  const stored = round.results as RoundResults | null;
  if (!round.closedAt || !stored) return [];
  const results = isWhole ? stored : asFeedback(stored, feedback);
  if (!results) return [];
  return [
    {
      number: round.number,
      openedAt: round.openedAt.toISOString(),
      closedAt: round.closedAt.toISOString(),
      items: round.items,
      results,
      resultsHash: round.resultsHash,
    },
  ];
}

const stopRuleOf = ({ stopRule, stopRuleHash, stopRuleRegisteredAt }: PanelRow): PanelResultsView["stopRule"] =>
  stopRule && stopRuleHash && stopRuleRegisteredAt
    ? { rule: stopRule, hash: stopRuleHash, registeredAt: stopRuleRegisteredAt.toISOString() }
    : null;
