import type { AnswerValue, OwnAnswer } from "@/contracts/panel/answers";
import { hot } from "../../connection/client";

/** A panellist's own answers in a round, by item, at levels that keep them with their panellist. */
export async function answersOfPanellist(roundId: string, panellistId: string): Promise<readonly OwnAnswer[]> {
  const { rows } = await hot.query<OwnRow>({ name: "panel-own-answers", text: OF_PANELLIST, values: [roundId, panellistId] });
  return rows.map(ownOf);
}

/** The same of a detached sheet. */
export async function answersOfSheet(roundId: string, sheetId: string): Promise<readonly OwnAnswer[]> {
  const { rows } = await hot.query<OwnRow>({ name: "panel-sheet-answers", text: OF_SHEET, values: [roundId, sheetId] });
  return rows.map(ownOf);
}

/** The detached sheet that a key opens, or null. */
export async function findSheet(debateId: string, keyDigest: string): Promise<string | null> {
  const text = "SELECT id FROM panel_sheet WHERE debate_id = $1::uuid AND key_digest = decode($2, 'hex')";
  const { rows } = await hot.query<{ id: string }>({ name: "panel-find-sheet", text, values: [debateId, keyDigest] });
  return rows[0]?.id ?? null;
}

/** Whether the list of who has a detached sheet names this panellist. */
export async function hasBegun(debateId: string, panellistId: string): Promise<boolean> {
  const text = "SELECT FROM panel_begun WHERE debate_id = $1::uuid AND panellists @> ARRAY[$2::uuid]";
  const { rowCount } = await hot.query({ name: "panel-has-begun", text, values: [debateId, panellistId] });
  return rowCount === 1;
}

type OwnRow = { item_id: string; value: AnswerValue | null; reason: string; is_copied: boolean };
const ownOf = ({ item_id, value, reason, is_copied }: OwnRow): OwnAnswer => ({ itemId: item_id, value, reason, isCopied: is_copied });

const OF_PANELLIST = `
SELECT item_id, value, reason, is_copied FROM panel_answer WHERE round_id = $1::uuid AND panellist_id = $2::uuid ORDER BY item_id`;
const OF_SHEET = `
SELECT item_id, value, reason, is_copied FROM sheet_answer WHERE round_id = $1::uuid AND sheet_id = $2::uuid
UNION ALL SELECT item_id, value, reason, false FROM sealed_answer WHERE round_id = $1::uuid AND sheet_id = $2::uuid ORDER BY item_id`;
