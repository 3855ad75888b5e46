import type { OpenAppeal, QueueItem, QueueView } from "@/contracts/argument/moderation";
import { refusalToDecide } from "@/domain/moderation";
import {
  type AppealRow,
  findEntries,
  type LogRow,
  listOpenAppeals,
  listWaiting,
  newestRestrictions,
  type WaitingRow,
} from "@/server/data/argument/moderation/log";
import { hasOtherModerators } from "@/server/data/argument/moderation/moderators";
import { findThings, type Things } from "@/server/data/argument/moderation/things";
import type { DebateScope } from "@/server/data/scope";
import { decisionView, refIn } from "./entry-words";
import { readerOf } from "./reader";
import { thingView } from "./thing-view";

const MOST = 100;

/** What waits for a moderator: what was posted or put on hold, and what authors appealed against. */
export async function readQueue(scope: DebateScope): Promise<QueueView> {
  const debateId = scope.debate.id;
  const [waiting, appeals] = await Promise.all([listWaiting(debateId), listOpenAppeals(debateId)]);
  const shown = waiting.slice(0, MOST);
  const [things, decisions, holds, hasOthers] = await Promise.all([
    findThings("now", debateId, [...shown, ...appeals.map(refIn)]),
    findEntries(
      debateId,
      appeals.map((appeal) => appeal.decision_id),
    ),
    newestRestrictions(debateId, shown),
    hasOtherModerators("now", scope, scope.user?.id ?? ""),
  ]);
  const facts = { scope, things, decisions, hasOthers };
  return {
    items: shown.map((row) => itemOf(row, holds, facts)),
    more: waiting.length - shown.length,
    appeals: appeals.map((row) => appealOf(row, facts)),
  };
}

type Facts = {
  readonly scope: DebateScope;
  readonly things: Things;
  readonly decisions: ReadonlyMap<string, LogRow>;
  readonly hasOthers: boolean;
};

function itemOf(row: WaitingRow, holds: readonly LogRow[], { scope, things }: Facts): QueueItem {
  const hold = holds.find(({ action, thing_id: id }) => action === "hold" && id === row.id);
  const decision = row.status === "held" && hold ? decisionView(hold) : null;
  const why = decision ? "held" : row.kind === "claim" && row.revision > 1 ? "reworded" : row.awaits ? "new" : "held";
  return { thing: thingView(row, things, readerOf(scope)), why, decision };
}

function appealOf(row: AppealRow, { scope, things, decisions, hasOthers }: Facts): OpenAppeal {
  const decision = decisions.get(row.decision_id)!;
  // Somebody who has not entered the debate decided nothing in it.
  const actor = scope.participant?.id ?? "";
  const refusal = refusalToDecide({ decidedBy: decision.actor_id, actor, hasOthers, isSettled: false });
  return {
    id: row.id,
    text: row.note,
    by: row.by,
    at: row.at.toISOString(),
    thing: thingView(refIn(row), things, readerOf(scope)),
    decision: decisionView(decision),
    refusal: refusal?.message ?? null,
  };
}
