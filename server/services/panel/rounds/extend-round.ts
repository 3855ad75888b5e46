import { act } from "@/server/data/acts/act";
import { moveDeadline } from "@/server/data/panel/rounds/write";
import type { DebateScope } from "@/server/data/scope";
import { minutesFrom } from "../../exercise/agenda/minutes-from";
import { panelState } from "../panel/panel-state";
import { refusePanel } from "../panel/refusals";

/** Has the open round end so many minutes from now; null: when somebody closes it. */
export function extendPanelRound(scope: DebateScope, minutes: number | null): Promise<{ readonly deadline: string | null }> {
  return act(scope, null, async (tx, { now }) => {
    const state = await panelState(tx, scope.debate.id);
    refusePanel(state, "closeRound");
    const round = state.rounds.find(({ closedAt }) => closedAt === null)!;
    const deadline = minutesFrom(now, minutes);
    await moveDeadline(tx, scope.debate.id, round.id, deadline);
    const answer = { deadline: deadline?.toISOString() ?? null };
    return { answer, entries: [{ type: "panel-round-opened", payload: { number: round.number, ...answer, isExtended: true } }] };
  });
}
