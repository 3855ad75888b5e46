import type { Sha256 } from "../../kernel";
import { LEAST_RESPONDENTS } from "../figures/statistics";

/** A text in which somebody says why, under an id that was drawn at random. */
export type Reason = { readonly id: string; readonly text: string };

/** What decides the order in which texts of one question are read: the question, and a secret of the round's that never leaves the server. */
export type OrderKey = { readonly question: string; readonly secret: string };

/**
 * The texts to show of a question that so many answered: without author or id, in an order that says nothing of when they were written or
 * of who wrote what under another question, or in another round. None below five answers.
 */
export function textsToShow(reasons: readonly Reason[], answered: number, key: OrderKey, sha256: Sha256): readonly string[] {
  return answered < LEAST_RESPONDENTS ? [] : inKeyedOrder(reasons, key, sha256).map(({ text }) => text);
}

/** Rows in the order of a keyed hash of their ids: the same each time, whatever the order they come in, and another for each question. */
export function inKeyedOrder<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { question, secret }: OrderKey,
  sha256: Sha256,
): readonly Row[] {
  const places = rows.map((row) => ({ row, place: sha256(JSON.stringify([secret, question, row.id])) }));
  return places.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ row }) => row);
}
