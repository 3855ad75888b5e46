import type { Transaction } from "../../connection/client";

/** Names a delegation's substitute, in place of the one before, or with null nobody. */
export async function nameSubstitute(tx: Transaction, delegationId: string, participantId: string | null): Promise<void> {
  await tx.participant.updateMany({ where: { delegationId, isSubstitute: true }, data: { isSubstitute: false } });
  if (participantId) await tx.participant.update({ where: { id: participantId }, data: { isSubstitute: true }, select: { id: true } });
}

export async function hasSubstitute(tx: Transaction, delegationId: string): Promise<boolean> {
  return (await tx.participant.findFirst({ where: { delegationId, isSubstitute: true, leftAt: null }, select: { id: true } })) !== null;
}

/** Whether nobody has seen a participant for a minute, on any server. */
export async function isAway(tx: Transaction, participantId: string): Promise<boolean> {
  const [seen] = await tx.$queryRaw<{ id: string }[]>`
    SELECT participant_id AS id FROM presence
    WHERE participant_id = ${participantId}::uuid AND seen_at > clock_timestamp() - interval '60 seconds' LIMIT 1`;
  return seen === undefined;
}
