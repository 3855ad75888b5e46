import type { Transaction } from "../../connection/client";
import { rowsOf, type Source } from "../../connection/statement";

/** How many have voted in a secret round. */
export async function countSecretVoters(tx: Transaction, roundId: string): Promise<number> {
  return tx.secretVoter.count({ where: { roundId } });
}

export type SecretRow = { readonly packed: Uint8Array; readonly kept_group: string | null };

/** What is in the box of an open secret round, in the order of random ids. */
export const readSecret = (source: Source, roundId: string) =>
  rowsOf<SecretRow>(source, "secret-ballots", "SELECT packed, kept_group FROM secret_ballot WHERE round_id = $1::uuid ORDER BY id", [
    roundId,
  ]);

export type SealedRow = { readonly packed: Uint8Array; readonly commitment: string | null };

/** The list of a sealed round, in the order of random ids. */
export const readSealed = (source: Source, roundId: string) =>
  rowsOf<SealedRow>(source, "sealed-ballots", "SELECT packed, commitment FROM sealed_ballot WHERE round_id = $1::uuid ORDER BY id", [
    roundId,
  ]);

/** Copies the ballots in the order of their ids, without anything beside them. Called before the round is marked as closed. */
export async function sealBallots(tx: Transaction, roundId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO sealed_ballot (id, round_id, packed, commitment)
    SELECT id, round_id, packed, commitment FROM secret_ballot WHERE round_id = ${roundId}::uuid ORDER BY id`;
}

/** Takes away the rows that were written beside their voters'. Called once the round is marked as closed. */
export async function emptyBox(tx: Transaction, roundId: string): Promise<void> {
  await tx.secretBallot.deleteMany({ where: { roundId } });
}
