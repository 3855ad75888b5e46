import type { Transaction } from "../../connection/client";
import { rowsOf } from "../../connection/statement";

/** One confirmed answer with whoever holds it: a panellist, or a detached sheet. `value` null: they cannot say. */
export type HeldAnswer = {
  readonly itemId: string;
  readonly holder: string;
  /** Of a detached sheet, the labels that were large enough to be kept. */
  readonly groups: { readonly group: string | null; readonly expertise: string | null };
  readonly value: unknown | null;
  readonly reason: string;
};

/** A round's answers at any level, by question and holder, so that their order says nothing of who came first. Copies nobody confirmed are none. */
export async function answersOf(roundId: string, tx?: Transaction): Promise<readonly HeldAnswer[]> {
  const rows = await rowsOf<HeldRow>(tx ?? "now", "panel-answers-held", HELD, [roundId]);
  return rows.map(({ item_id, holder, group, expertise, value, reason }) => ({
    itemId: item_id,
    holder,
    groups: { group, expertise },
    value,
    reason,
  }));
}

type HeldRow = {
  item_id: string;
  holder: string;
  group: string | null;
  expertise: string | null;
  value: unknown | null;
  reason: string;
};

const OF_SHEETS = `SELECT a.item_id, a.sheet_id AS holder, s.groups->>'group' AS "group", s.groups->>'expertise' AS expertise, a.value, a.reason`;
const HELD = `
SELECT a.item_id, a.panellist_id AS holder, nullif(p."group", '') AS "group", nullif(p.expertise, '') AS expertise, a.value, a.reason
FROM panel_answer a JOIN panellist p ON p.id = a.panellist_id WHERE a.round_id = $1::uuid AND NOT a.is_copied
UNION ALL ${OF_SHEETS} FROM sheet_answer a JOIN panel_sheet s ON s.id = a.sheet_id WHERE a.round_id = $1::uuid AND NOT a.is_copied
UNION ALL ${OF_SHEETS} FROM sealed_answer a JOIN panel_sheet s ON s.id = a.sheet_id WHERE a.round_id = $1::uuid
ORDER BY 1, 2`;
