import type { Transaction } from "../../connection/client";
import type { DebateScope } from "../../scope";

/** Whether whoever asks may read what a delegation keeps in caucus, by the rule of the row policies themselves. */
export async function mayReadCaucus(tx: Transaction, { debate }: DebateScope, delegationId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ may: boolean }[]>`
    SELECT asks_from(${delegationId}::uuid) OR asks_as_overseer(${debate.id}::uuid) AS may`;
  return row?.may ?? false;
}

/** Whether whoever asks runs a debate whose scenario shows its caucuses to those who do. */
export async function mayOversee(tx: Transaction, { debate }: DebateScope): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ may: boolean }[]>`SELECT asks_as_overseer(${debate.id}::uuid) AS may`;
  return row?.may ?? false;
}

/** Keeps a participant in their delegation until the transaction ends; false when they sit elsewhere by now. */
export async function holdSeat(tx: Transaction, participantId: string, delegationId: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM participant WHERE id = ${participantId}::uuid AND delegation_id = ${delegationId}::uuid AND left_at IS NULL FOR SHARE`;
  return held.length === 1;
}

/** Whether those who run the debate see its caucuses: only then are they told that something changed there. */
export async function isOverseen(tx: Transaction, debateId: string): Promise<boolean> {
  const { caucusIsOverseen } = await tx.debate.findUniqueOrThrow({ where: { id: debateId }, select: { caucusIsOverseen: true } });
  return caucusIsOverseen;
}
