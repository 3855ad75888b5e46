import { askAsServer } from "../connection/asking";
import type { Transaction } from "../connection/client";
import { wakeAt } from "./jobs/queue";

/**
 * Stops what runs in a debate beside the clock of its phase, each with what it has left: the time of its polls, of the panel's round where
 * the phase opened it, and of answers to injects.
 */
export async function stopOtherClocks(tx: Transaction, debateId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE round SET held_ms = extract(epoch FROM deadline - ${now}::timestamptz) * 1000, deadline = NULL
    WHERE debate_id = ${debateId}::uuid AND closed_at IS NULL AND deadline > ${now}`;
  await tx.$executeRaw`
    UPDATE panel_round SET held_ms = extract(epoch FROM deadline - ${now}::timestamptz) * 1000, deadline = NULL
    WHERE debate_id = ${debateId}::uuid AND closed_at IS NULL AND phase_order IS NOT NULL AND deadline > ${now}`;
  await askAsServer(tx);
  await tx.$executeRaw`
    UPDATE inject SET held_ms = extract(epoch FROM deadline - ${now}::timestamptz) * 1000, deadline = NULL
    WHERE debate_id = ${debateId}::uuid AND deadline > ${now}`;
}

/** Lets them go on with what they had left. A speech goes on too: how long it stood still is kept with it. */
export async function letOtherClocksRun(tx: Transaction, debateId: string, heldAt: Date, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE round SET deadline = ${now}::timestamptz + make_interval(secs => held_ms / 1000.0), held_ms = NULL
    WHERE debate_id = ${debateId}::uuid AND closed_at IS NULL AND held_ms IS NOT NULL`;
  await tx.$executeRaw`
    UPDATE panel_round SET deadline = ${now}::timestamptz + make_interval(secs => held_ms / 1000.0), held_ms = NULL
    WHERE debate_id = ${debateId}::uuid AND closed_at IS NULL AND held_ms IS NOT NULL`;
  await askAsServer(tx);
  await tx.$executeRaw`
    UPDATE inject SET deadline = ${now}::timestamptz + make_interval(secs => held_ms / 1000.0), held_ms = NULL
    WHERE debate_id = ${debateId}::uuid AND held_ms IS NOT NULL`;
  await tx.$executeRaw`
    UPDATE speaking_turn SET paused_ms = paused_ms + extract(epoch FROM ${now}::timestamptz - greatest(started_at, ${heldAt}::timestamptz)) * 1000
    WHERE debate_id = ${debateId}::uuid AND status = 'speaking'`;
  await wakeForRounds(tx, debateId);
}

/**
 * Moves the polls that are open, and the round of the panel that the phase opened, to the phase's deadline. A consensus check has a time of its own, which ends with the phase at the
 * latest: afterwards nobody could break silence.
 */
export async function moveRounds(tx: Transaction, debateId: string, deadline: Date | null): Promise<void> {
  await tx.$executeRaw`
    UPDATE round r SET deadline = ${deadline}, held_ms = NULL FROM poll p
    WHERE p.id = r.poll_id AND p.proposal_id IS NULL AND r.debate_id = ${debateId}::uuid AND r.closed_at IS NULL`;
  if (deadline)
    await tx.$executeRaw`
      UPDATE round r SET deadline = ${deadline} FROM poll p
      WHERE p.id = r.poll_id AND p.proposal_id IS NOT NULL AND r.debate_id = ${debateId}::uuid AND r.closed_at IS NULL AND r.deadline > ${deadline}`;
  await tx.$executeRaw`
    UPDATE panel_round SET deadline = ${deadline}, held_ms = NULL
    WHERE debate_id = ${debateId}::uuid AND closed_at IS NULL AND phase_order IS NOT NULL`;
  await wakeForRounds(tx, debateId);
}

/** What the polls and the panel's round that end with the phase have left while the clock stands still. */
export async function setHeldOfRounds(tx: Transaction, debateId: string, heldMs: number | null): Promise<void> {
  await tx.$executeRaw`
    UPDATE round r SET held_ms = ${heldMs} FROM poll p
    WHERE p.id = r.poll_id AND p.proposal_id IS NULL AND r.debate_id = ${debateId}::uuid AND r.closed_at IS NULL`;
  await tx.$executeRaw`
    UPDATE panel_round SET held_ms = ${heldMs} WHERE debate_id = ${debateId}::uuid AND closed_at IS NULL AND phase_order IS NOT NULL`;
}

async function wakeForRounds(tx: Transaction, debateId: string): Promise<void> {
  const rounds = await tx.round.findMany({
    where: { debateId, closedAt: null, deadline: { not: null } },
    distinct: ["deadline"],
    select: { deadline: true },
  });
  const panelRound = await tx.panelRound.findFirst({
    where: { debateId, closedAt: null, deadline: { not: null } },
    select: { deadline: true },
  });
  for (const { deadline } of panelRound ? [...rounds, panelRound] : rounds) await wakeAt(tx, debateId, deadline!);
}
