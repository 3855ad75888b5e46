import { hot, prisma, type Transaction } from "../../connection/client";
import { rowsOf } from "../../connection/statement";

/** What a round's answers are when it closes: how many people gave any, and a digest of each item's, which says nothing of who gave which. */
export type Seal = { readonly sheets: number; readonly digests: Readonly<Record<string, string>> };

/** Taken by the database itself, so that nobody waits for thousands of answers to come over. */
export async function sealOf(tx: Transaction, roundId: string): Promise<Seal> {
  const [row] = await rowsOf<Seal>(tx, "panel-seal", SEAL, [roundId]);
  return row!;
}

/** A round's answers as one JSON text of `[item, holder, group, expertise, value, reason]`, by item and holder: for whoever reads it elsewhere. */
export async function answersAsText(roundId: string): Promise<string> {
  const { rows } = await hot.query<{ answers: string }>({ name: "panel-answers-text", text: AS_TEXT, values: [roundId] });
  return rows[0]!.answers;
}

/** What was computed of a round; `results` as JSON. */
export type NewFigures = {
  readonly results: string;
  readonly resultsHash: string;
  readonly settled: readonly string[];
  readonly stops: boolean | null;
};

/** Keeps the figures of a closed round, once: answers whether they were new. From then on the database refuses every change of it. */
export async function writeFigures(
  tx: Transaction,
  roundId: string,
  { results, resultsHash, settled, stops }: NewFigures,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    UPDATE panel_round SET results = ${results}::jsonb, results_hash = ${resultsHash}, settled = ${[...settled]}::text[], stops = ${stops}
    WHERE id = ${roundId}::uuid AND closed_at IS NOT NULL AND results IS NULL`;
  return written === 1;
}

/** The figures of a round, or null. */
export async function figuresOf(roundId: string): Promise<unknown> {
  const text = "SELECT results FROM panel_round WHERE id = $1::uuid";
  const { rows } = await hot.query<{ results: unknown }>({ name: "panel-figures-of", text, values: [roundId] });
  return rows[0]?.results ?? null;
}

/** Debates whose panel has closed a round and does not have its figures yet. */
export async function debatesWithoutFigures(): Promise<readonly string[]> {
  const rows = await prisma.$queryRaw<{ readonly id: string }[]>`
    SELECT DISTINCT debate_id AS id FROM panel_round WHERE closed_at IS NOT NULL AND results IS NULL AND number > 0 LIMIT 50`;
  return rows.map(({ id }) => id);
}

const SEAL = `
WITH held AS (
  SELECT item_id, panellist_id AS holder, value, reason FROM panel_answer WHERE round_id = $1::uuid AND NOT is_copied
  UNION ALL SELECT item_id, sheet_id, value, reason FROM sealed_answer WHERE round_id = $1::uuid),
digest AS (
  SELECT item_id, encode(sha256(convert_to(string_agg(said, chr(10) ORDER BY said COLLATE "C"), 'UTF8')), 'hex') AS digest
  FROM (SELECT item_id, jsonb_build_array(value, reason)::text AS said FROM held) s GROUP BY 1)
SELECT (SELECT count(DISTINCT holder)::int FROM held) AS sheets,
  coalesce((SELECT json_object_agg(item_id, digest) FROM digest), '{}') AS digests`;

const OF_SHEETS = `SELECT a.item_id, a.sheet_id AS holder, s.groups->>'group' AS "group", s.groups->>'expertise' AS expertise, a.value, a.reason`;
const AS_TEXT = `
SELECT coalesce(json_agg(json_build_array(item_id, holder, "group", expertise, value, reason) ORDER BY item_id, holder), '[]')::text AS answers
FROM (
  SELECT a.item_id, a.panellist_id AS holder, nullif(p."group", '') AS "group", nullif(p.expertise, '') AS expertise, a.value, a.reason
  FROM panel_answer a JOIN panellist p ON p.id = a.panellist_id WHERE a.round_id = $1::uuid AND NOT a.is_copied
  UNION ALL ${OF_SHEETS} FROM sealed_answer a JOIN panel_sheet s ON s.id = a.sheet_id WHERE a.round_id = $1::uuid) held`;
