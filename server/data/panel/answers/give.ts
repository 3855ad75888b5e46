import { randomUUID } from "node:crypto";
import type { PanelItemView } from "@/contracts/panel/shared";
import { type AnonymityLevel, decideDetached } from "@/domain/disclosure";
import { inTransaction } from "../../acts/transaction";
import { hot, type Transaction } from "../../connection/client";

/** What giving an answer must know, in one reading. */
export type AnswerFacts = {
  readonly anonymity: AnonymityLevel;
  readonly panellist_id: string | null;
  /** The labels kept beside a detached sheet that this panellist begins. */
  readonly groups: { readonly group: string | null; readonly expertise: string | null };
  /** As its round froze it; null where the round does not ask it. */
  readonly item: PanelItemView | null;
  readonly is_open: boolean;
};

/** Null where the debate's panel has no such round. */
export async function answerFacts(
  debateId: string,
  { roundId, itemId, participantId }: { readonly roundId: string; readonly itemId: string; readonly participantId: string | null },
): Promise<AnswerFacts | null> {
  const values = [debateId, roundId, itemId, participantId];
  const { rows } = await hot.query<AnswerFacts>({ name: "panel-answer-facts", text: FACTS, values });
  return rows[0] ?? null;
}

export type NewAnswer = { readonly roundId: string; readonly itemId: string; readonly value: unknown | null; readonly reason: string };

/** Keeps an answer with its panellist: one statement, without the debate's lock. The same again changes nothing. */
export async function keepAnswer(panellistId: string, { roundId, itemId, value, reason }: NewAnswer): Promise<void> {
  await hot.query({ name: "panel-keep-answer", text: KEEP, values: [roundId, itemId, panellistId, asJson(value), reason] });
}

export type Sheet = {
  readonly debateId: string;
  readonly panellistId: string;
  readonly keyDigest: string;
  readonly groups: AnswerFacts["groups"];
};

/** Keeps an answer on the detached sheet that the key opens, or begins it. Throws why neither, as each panellist has one sheet. */
export async function keepDetached(sheet: Sheet, answer: NewAnswer): Promise<void> {
  const { debateId, panellistId, keyDigest } = sheet;
  const { roundId, itemId, value, reason } = answer;
  const values = [debateId, panellistId, keyDigest, roundId, itemId, asJson(value), reason];
  const { rowCount } = await hot.query({ name: "panel-change-detached", text: CHANGE_DETACHED, values });
  if (rowCount === 0) await inTransaction((tx) => beginSheet(tx, sheet, answer));
}

/** Under the lock of the list of who has begun. */
async function beginSheet(tx: Transaction, { debateId, panellistId, keyDigest, groups }: Sheet, answer: NewAnswer): Promise<void> {
  await tx.$executeRaw`INSERT INTO panel_begun (debate_id, panellists) VALUES (${debateId}::uuid, '{}') ON CONFLICT DO NOTHING`;
  const [list] = await tx.$queryRaw<{ has_begun: boolean }[]>`
    SELECT panellists @> ARRAY[${panellistId}::uuid] AS has_begun FROM panel_begun WHERE debate_id = ${debateId}::uuid FOR UPDATE`;
  // A second statement sees what those before in the line have written.
  const known = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM panel_sheet WHERE debate_id = ${debateId}::uuid AND key_digest = decode(${keyDigest}, 'hex')`;
  const decision = decideDetached({ hasBegun: list!.has_begun, isKnown: known.length > 0 });
  if (typeof decision !== "string") throw decision;
  const sheetId = known[0]?.id ?? randomUUID();
  if (decision === "begin") {
    await tx.$executeRaw`
      UPDATE panel_begun SET panellists = ARRAY(SELECT x FROM unnest(panellists || ${panellistId}::uuid) x ORDER BY x)
      WHERE debate_id = ${debateId}::uuid`;
    await tx.$executeRaw`
      INSERT INTO panel_sheet (id, debate_id, key_digest, groups)
      VALUES (${sheetId}::uuid, ${debateId}::uuid, decode(${keyDigest}, 'hex'), ${JSON.stringify(groups)}::jsonb)`;
  }
  const { roundId, itemId, value, reason } = answer;
  await tx.$executeRaw`
    INSERT INTO sheet_answer (round_id, item_id, sheet_id, value, reason)
    VALUES (${roundId}::uuid, ${itemId}::uuid, ${sheetId}::uuid, ${asJson(value)}::jsonb, ${reason})
    ON CONFLICT (round_id, item_id, sheet_id) DO UPDATE SET value = excluded.value, reason = excluded.reason, is_copied = false`;
}

const asJson = (value: unknown | null): string | null => (value === null ? null : JSON.stringify(value));

const FACTS = `
SELECT p.anonymity, l.id AS panellist_id,
  json_build_object('group', p.kept_groups->'group'->>l."group", 'expertise', p.kept_groups->'expertise'->>l.expertise) AS groups,
  (SELECT item FROM jsonb_array_elements(r.items) item WHERE item->>'id' = $3::text) AS item,
  r.closed_at IS NULL AND (r.deadline IS NULL OR clock_timestamp() < r.deadline) AND p.closed_at IS NULL AS is_open
FROM panel p JOIN panel_round r ON r.debate_id = p.debate_id AND r.id = $2::uuid
LEFT JOIN panellist l ON l.debate_id = p.debate_id AND l.participant_id = $4::uuid AND l.status = 'joined'
WHERE p.debate_id = $1::uuid`;

const KEEP = `
INSERT INTO panel_answer AS a (round_id, item_id, panellist_id, value, reason, at)
VALUES ($1::uuid, $2::uuid, $3::uuid, $4::jsonb, $5, clock_timestamp())
ON CONFLICT (round_id, item_id, panellist_id) DO UPDATE
SET value = excluded.value, reason = excluded.reason, is_copied = false, revision = a.revision + 1, at = excluded.at
WHERE (a.value, a.reason, a.is_copied) IS DISTINCT FROM (excluded.value, excluded.reason, false)`;

const CHANGE_DETACHED = `
INSERT INTO sheet_answer (round_id, item_id, sheet_id, value, reason)
SELECT $4::uuid, $5::uuid, s.id, $6::jsonb, $7 FROM panel_begun b JOIN panel_sheet s ON s.debate_id = b.debate_id
WHERE b.debate_id = $1::uuid AND b.panellists @> ARRAY[$2::uuid] AND s.key_digest = decode($3, 'hex')
ON CONFLICT (round_id, item_id, sheet_id) DO UPDATE SET value = excluded.value, reason = excluded.reason, is_copied = false`;
