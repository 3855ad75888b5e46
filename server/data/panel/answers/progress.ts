import type { AnonymityLevel } from "@/domain/disclosure";
import type { Transaction } from "../../connection/client";
import { rowsOf } from "../../connection/statement";

/** How far the panel is in its open round, or was in its last one. */
export type Progress = {
  readonly roundId: string | null;
  readonly items: number;
  readonly panellists: number;
  /** Gave at least one answer. */
  readonly begun: number;
  /** Answered every item. */
  readonly finished: number;
  /** Joined panellists by name. Where answers are detached, `answered` is null and `hasBegun` is of the panel, not of the round. */
  readonly people: readonly {
    readonly panellistId: string;
    readonly name: string;
    readonly hasBegun: boolean;
    readonly answered: number | null;
  }[];
};

/** What whoever runs the panel may know of who has answered; null where there is no panel. */
export async function progressOf(debateId: string, tx?: Transaction): Promise<Progress | null> {
  const [row] = await rowsOf<ProgressRow>(tx ?? "now", "panel-progress", PROGRESS, [debateId]);
  if (!row) return null;
  const isDetached = row.anonymity === "detached";
  const counts = isDetached ? row.sheets : row.people.map(({ answered }) => answered);
  return {
    roundId: row.round_id,
    items: row.items,
    panellists: row.people.length,
    begun: counts.filter((answered) => answered > 0).length,
    finished: counts.filter((answered) => row.items > 0 && answered >= row.items).length,
    people: row.people.map(({ id, name, has_begun, answered }) => ({
      panellistId: id,
      name,
      hasBegun: isDetached ? has_begun : answered > 0,
      answered: isDetached ? null : answered,
    })),
  };
}

type ProgressRow = {
  anonymity: AnonymityLevel;
  round_id: string | null;
  items: number;
  people: readonly { id: string; name: string; has_begun: boolean; answered: number }[];
  sheets: readonly number[];
};

const PROGRESS = `
WITH asked AS (SELECT id, jsonb_array_length(items) AS items FROM panel_round WHERE debate_id = $1::uuid ORDER BY number DESC LIMIT 1),
  held AS (
    SELECT a.sheet_id, count(*)::int AS answered FROM (
      SELECT sheet_id FROM sheet_answer WHERE round_id = (SELECT id FROM asked) AND NOT is_copied
      UNION ALL SELECT sheet_id FROM sealed_answer WHERE round_id = (SELECT id FROM asked)) a GROUP BY 1)
SELECT p.anonymity, (SELECT id FROM asked) AS round_id, coalesce((SELECT items FROM asked), 0) AS items,
  (SELECT coalesce(json_agg(answered ORDER BY answered), '[]') FROM held) AS sheets,
  (SELECT coalesce(json_agg(x ORDER BY x.name, x.id), '[]') FROM (
     SELECT l.id, l.name, coalesce(b.panellists @> ARRAY[l.id], false) AS has_begun,
       (SELECT count(*)::int FROM panel_answer a WHERE a.panellist_id = l.id AND a.round_id = (SELECT id FROM asked) AND NOT a.is_copied) AS answered
     FROM panellist l LEFT JOIN panel_begun b ON b.debate_id = l.debate_id
     WHERE l.debate_id = $1::uuid AND l.status = 'joined') x) AS people
FROM panel p WHERE p.debate_id = $1::uuid`;
