import type { Transaction } from "../../connection/client";

export type Notes = { readonly state: Uint8Array; readonly version: number };
type Bytes = Uint8Array<ArrayBuffer>;

/** The notes of a delegation, or null where nobody has written any or whoever asks may not read them. */
export async function findNotes(tx: Transaction, delegationId: string): Promise<Notes | null> {
  return tx.caucusNote.findUnique({ where: { delegationId }, select: { state: true, version: true } });
}

/** The notes, made where there were none, and nobody else's to change until the transaction ends. */
export async function lockNotes(tx: Transaction, debateId: string, delegationId: string, empty: Bytes): Promise<Notes> {
  await tx.$executeRaw`
    INSERT INTO caucus_note (delegation_id, debate_id, state) VALUES (${delegationId}::uuid, ${debateId}::uuid, ${empty}) ON CONFLICT DO NOTHING`;
  const [row] = await tx.$queryRaw<Notes[]>`
    SELECT state, version FROM caucus_note WHERE delegation_id = ${delegationId}::uuid FOR UPDATE`;
  return row!;
}

type Change = {
  readonly debateId: string;
  readonly delegationId: string;
  readonly participantId: string;
  readonly version: number;
  readonly update: Bytes;
  readonly state: Bytes;
};

/** Keeps a change under the next version, and the notes with it merged in. */
export async function putChange(tx: Transaction, { state, ...change }: Change): Promise<void> {
  const { debateId, delegationId, participantId, version, update } = change;
  await tx.$executeRaw`
    INSERT INTO caucus_update (delegation_id, version, debate_id, update, participant_id, at)
    VALUES (${delegationId}::uuid, ${version}, ${debateId}::uuid, ${update}, ${participantId}::uuid, clock_timestamp())`;
  await tx.$executeRaw`UPDATE caucus_note SET state = ${state}, version = ${version} WHERE delegation_id = ${delegationId}::uuid`;
}

/** The changes after one version up to another, in order; fewer than asked for where the oldest are no longer kept. */
export async function changesBetween(
  tx: Transaction,
  delegationId: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<readonly Uint8Array[]> {
  const rows = await tx.caucusUpdate.findMany({
    where: { delegationId, version: { gt: after, lte: upTo } },
    orderBy: { version: "asc" },
    select: { update: true },
  });
  return rows.map(({ update }) => update);
}

/** Drops changes that the merged notes hold anyway. */
export async function dropChanges(tx: Transaction, delegationId: string, upTo: number): Promise<void> {
  await tx.caucusUpdate.deleteMany({ where: { delegationId, version: { lte: upTo } } });
}

/** The notes of every delegation of a debate that whoever asks may read, in the order of the delegations. */
export async function allNotes(tx: Transaction, debateId: string): Promise<readonly { delegation: string; state: Uint8Array | null }[]> {
  const delegations = await tx.delegation.findMany({ where: { debateId }, orderBy: { order: "asc" }, select: { id: true, key: true } });
  const notes = await tx.caucusNote.findMany({ where: { debateId }, select: { delegationId: true, state: true } });
  const states = new Map(notes.map(({ delegationId, state }) => [delegationId, state]));
  return delegations.map(({ id, key }) => ({ delegation: key, state: states.get(id) ?? null }));
}
