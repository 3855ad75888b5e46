import { DomainError } from "@/domain/kernel";
import { refusalToMove } from "@/domain/phases";
import { act, type Locked, type NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { type Agenda, agendaOf, moveToPhase } from "@/server/data/debates/phases";
import type { DebateScope } from "@/server/data/scope";
import { findPoll } from "@/server/data/voting/polls/polls";
import { releaseInjectsOf } from "@/server/services/exercise/injects/release-with-phase";
import { revealNames } from "@/server/services/exercise/seats/reveal-names";
import { speakAsInPhase } from "@/server/services/exercise/speaking/set-speaking";
import { cancelRoundOfPhase, closeRoundOfPhase, openRoundOfPhase } from "@/server/services/panel/rounds/with-phases";
import { openRound } from "@/server/services/voting/polls/open-round";
import { cancelRounds } from "./cancel-rounds";
import { closeRounds } from "./close-rounds";
import { minutesFrom } from "./minutes-from";
import { refuseElsewhere } from "./present-phase";

type Wanted = { readonly order: number; readonly minutes: number | null; readonly from?: number };
export type Entered = { readonly order: number; readonly deadline: string | null };

/** Moves the debate to a phase, as somebody who sees it in the phase `from`: whoever presses twice, or late, moves nothing. */
export function enterPhase(scope: DebateScope, { order, minutes, from }: Wanted): Promise<Entered> {
  return act(scope, null, async (tx, locked) => {
    const agenda = await agendaOf(tx, scope.debate.id);
    if (from !== undefined && locked.phaseOrder !== order) refuseElsewhere(agenda, locked, from);
    return moveTo(tx, scope, locked, agenda, { order, minutes });
  });
}

/**
 * Inside an act: counts what was being voted on, enters the phase and opens its poll and its round of the panel. Going back undoes that the phase left began:
 * a poll in which nobody has voted was then never held.
 */
export async function moveTo(
  tx: Transaction,
  scope: DebateScope,
  locked: Locked,
  { status, isFrozen, phases }: Agenda,
  { order, minutes }: Omit<Wanted, "from">,
): Promise<{ readonly answer: Entered; readonly entries: readonly NewEntry[] }> {
  const from = locked.phaseOrder;
  const refusal = refusalToMove({ from, to: order, count: phases.length, debateStatus: status, isFrozen });
  if (refusal) throw refusal;
  const { kind, title, pollKey, panelItems } = phases[order]!;
  const isBack = order < from;
  const deadline = minutesFrom(locked.now, minutes);
  const ended = [
    ...(await (isBack ? cancelRounds : closeRounds)(tx, scope, locked)),
    ...(await (isBack ? cancelRoundOfPhase : closeRoundOfPhase)(tx, scope.debate.id, locked)),
  ];
  await moveToPhase(tx, scope.debate.id, { from, to: order, now: locked.now, deadline });
  const answer = { order, deadline: deadline?.toISOString() ?? null };
  const entered: NewEntry = { type: "phase-entered", payload: { ...answer, kind, title, ...(isBack ? { isBack } : {}) } };
  const entries = [
    ...ended,
    entered,
    ...(pollKey ? await openFirstRound(tx, scope, locked, pollKey, deadline) : []),
    ...(await openRoundOfPhase(tx, scope.debate.id, locked, { order, panelItems, deadline })),
    ...(kind === "debrief" ? await revealNames(tx, scope, locked) : []),
    ...(await speakAsInPhase(tx, scope.debate.id, locked, order)),
    ...(await releaseInjectsOf(tx, scope, locked, order)),
  ];
  return { answer, entries };
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
  return poll.round_id ? [] : openRound(tx, scope, locked, pollKey, { deadline });
}
