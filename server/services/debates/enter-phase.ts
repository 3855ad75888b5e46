import { DomainError } from "@/domain/kernel";
import { refusalToMove } from "@/domain/phases";
import { act, type Locked, type NewEntry } from "@/server/data/act";
import type { Transaction } from "@/server/data/client";
import { agendaOf, moveToPhase } from "@/server/data/phases";
import { findPoll } from "@/server/data/polls/polls";
import type { DebateScope } from "@/server/data/scope";
import { openRound } from "@/server/services/polls/open-round";
import { closeRounds } from "./close-rounds";
import { minutesFrom } from "./minutes-from";

type Move = { readonly order: number; readonly minutes: number | null };

/** Moves the debate on: counts what was being voted on, enters the phase, and opens its poll. */
export function enterPhase(
  scope: DebateScope,
  { order, minutes }: Move,
): Promise<{ readonly order: number; readonly deadline: string | null }> {
  return act(scope, null, async (tx, locked) => {
    const { status, phases } = await agendaOf(tx, scope.debate.id);
    const refusal = refusalToMove({ from: locked.phaseOrder, to: order, count: phases.length, debateStatus: status });
    if (refusal) throw refusal;
    const { kind, title, pollKey } = phases[order]!;
    const deadline = minutesFrom(locked.now, minutes);
    const closed = await closeRounds(tx, scope, locked);
    await moveToPhase(tx, scope.debate.id, { from: locked.phaseOrder, to: order, now: locked.now, deadline });
    const at = deadline?.toISOString() ?? null;
    const entered: NewEntry = { type: "phase-entered", payload: { order, kind, title, deadline: at } };
    const opened = pollKey ? await openFirstRound(tx, scope, locked, pollKey, deadline) : [];
    return { answer: { order, deadline: at }, entries: [...closed, entered, ...opened] };
  });
}

/** A poll that the facilitator held ahead of its phase was counted then, and is not held again. */
async function openFirstRound(
  tx: Transaction,
  scope: DebateScope,
  locked: Locked,
  pollKey: string,
  deadline: Date | null,
): Promise<NewEntry[]> {
  const poll = await findPoll(tx, scope.debate.id, pollKey);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  return poll.round_id ? [] : openRound(tx, scope, locked, pollKey, deadline);
}
