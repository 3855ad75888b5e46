import type { Transaction } from "../../connection/client";

/**
 * Takes detached answers of a round that closes out of the rows they came in: they and their sheets are written anew in the order of the
 * sheets' random ids, so that no transaction number and no place in a file tells what came with what. At other levels there is nothing to do.
 */
export async function sealAnswers(tx: Transaction, roundId: string): Promise<void> {
  // Answers under way are waited for, and none comes after.
  await tx.$executeRaw`SELECT FROM panel_round WHERE id = ${roundId}::uuid FOR UPDATE`;
  await tx.$executeRaw`
    INSERT INTO sealed_answer (round_id, item_id, sheet_id, value, reason)
    SELECT round_id, item_id, sheet_id, value, reason FROM sheet_answer
    WHERE round_id = ${roundId}::uuid AND NOT is_copied ORDER BY sheet_id, item_id`;
  await tx.$executeRaw`DELETE FROM sheet_answer WHERE round_id = ${roundId}::uuid`;
  await writeSheetsAnew(tx, roundId);
}

/** The constraints on sheets are looked at when the transaction ends, when each is there again. */
async function writeSheetsAnew(tx: Transaction, roundId: string): Promise<void> {
  const sheets = await tx.$queryRaw<{ id: string; debate_id: string; key_digest: string; groups: string }[]>`
    DELETE FROM panel_sheet WHERE debate_id = (SELECT debate_id FROM panel_round WHERE id = ${roundId}::uuid)
    RETURNING id, debate_id, encode(key_digest, 'hex') AS key_digest, groups::text AS groups`;
  if (sheets.length === 0) return;
  const ordered = [...sheets].sort((a, b) => (a.id < b.id ? -1 : 1));
  await tx.$executeRaw`
    INSERT INTO panel_sheet (id, debate_id, key_digest, groups)
    SELECT id, debate_id, decode(key_digest, 'hex'), groups::jsonb
    FROM jsonb_to_recordset(${JSON.stringify(ordered)}::jsonb) AS s (id uuid, debate_id uuid, key_digest text, groups text) ORDER BY id`;
}

/** Gives a round that has just opened what the same holders answered in an earlier one: to be confirmed before it counts. */
export async function copyAnswers(
  tx: Transaction,
  { from, to, items }: { readonly from: string; readonly to: string; readonly items: readonly string[] },
): Promise<void> {
  const wanted = [...items];
  await tx.$executeRaw`
    INSERT INTO panel_answer (round_id, item_id, panellist_id, value, reason, is_copied, at)
    SELECT ${to}::uuid, a.item_id, a.panellist_id, a.value, a.reason, true, clock_timestamp()
    FROM panel_answer a JOIN panellist p ON p.id = a.panellist_id AND p.status = 'joined'
    WHERE a.round_id = ${from}::uuid AND a.item_id = ANY(${wanted}::uuid[]) AND NOT a.is_copied ORDER BY a.panellist_id, a.item_id`;
  await tx.$executeRaw`
    INSERT INTO sheet_answer (round_id, item_id, sheet_id, value, reason, is_copied)
    SELECT ${to}::uuid, item_id, sheet_id, value, reason, true FROM sealed_answer
    WHERE round_id = ${from}::uuid AND item_id = ANY(${wanted}::uuid[]) ORDER BY sheet_id, item_id`;
}
