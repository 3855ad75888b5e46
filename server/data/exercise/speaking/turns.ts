import { v7 as newId } from "uuid";
import type { Speaking as SpeakingOfPhase } from "@/contracts/debates/scenario";
import type { SpeakingMode } from "@/domain/speaking";
import type { Transaction } from "../../connection/client";

type NewTurn = { readonly participantId: string; readonly delegationId: string | null };

/** Puts turns at the end of the list, in this order. */
export async function appendTurns(
  tx: Transaction,
  debateId: string,
  turns: readonly NewTurn[],
  { seconds, now }: { readonly seconds: number; readonly now: Date },
): Promise<void> {
  if (turns.length === 0) return;
  const { _max } = await tx.speakingTurn.aggregate({ where: { debateId, status: "waiting" }, _max: { order: true } });
  const last = _max.order ?? 0;
  await tx.speakingTurn.createMany({
    data: turns.map((turn, index) => ({ id: newId(), debateId, ...turn, order: last + 1 + index, seconds, askedAt: now })),
  });
}

/** Takes turns off the list. */
export async function withdrawTurns(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  await tx.speakingTurn.updateMany({ where: { id: { in: [...ids] }, status: "waiting" }, data: { status: "withdrawn", endedAt: now } });
}

type Start = NewTurn & { readonly seconds: number; readonly now: Date };

export async function startTurn(tx: Transaction, id: string, { now, ...turn }: Start): Promise<void> {
  await tx.speakingTurn.update({ where: { id }, data: { status: "speaking", startedAt: now, ...turn }, select: { id: true } });
}

/** Ends a speech; while the clock stands still, what it has stood still so far is no part of it. */
export async function endTurn(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE speaking_turn t SET status = 'done', ended_at = ${now}, paused_ms = t.paused_ms + CASE WHEN f.held_at IS NULL THEN 0
      ELSE extract(epoch FROM ${now}::timestamptz - greatest(t.started_at, f.held_at)) * 1000 END
    FROM debate d JOIN phase f ON f.debate_id = d.id AND f."order" = d.phase_order WHERE t.id = ${id}::uuid AND d.id = t.debate_id`;
}

export async function setTurnSeconds(tx: Transaction, id: string, seconds: number): Promise<void> {
  await tx.speakingTurn.update({ where: { id }, data: { seconds }, select: { id: true } });
}

/** Writes the order of those who wait. */
export async function orderTurns(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE speaking_turn t SET "order" = wanted.place
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted(id, place) WHERE t.id = wanted.id AND t.status = 'waiting'`;
}

type Speaking = { readonly mode: SpeakingMode; readonly seconds: number; readonly favoursLeast: boolean };

/** How turns are taken from now on. `begins` starts a new list: what was said before does not count in it. */
export async function setSpeaking(tx: Transaction, debateId: string, { mode, seconds, favoursLeast }: Speaking, begins: Date | null) {
  await tx.debate.update({
    where: { id: debateId },
    data: {
      speakingMode: mode,
      speakingSeconds: seconds,
      speakingFavoursLeast: favoursLeast,
      ...(begins ? { speakingSince: begins } : {}),
    },
    select: { id: true },
  });
}

/** How turns are taken from a phase on; null: as before. */
export async function speakingOfPhase(tx: Transaction, debateId: string, order: number): Promise<SpeakingOfPhase | null> {
  const phase = await tx.phase.findUniqueOrThrow({ where: { debateId_order: { debateId, order } }, select: { speaking: true } });
  return phase.speaking as SpeakingOfPhase | null;
}
