import type { Snapshot } from "@/domain/disclosure";
import { canonicalJson } from "@/domain/record";
import type { PanelRoundRow } from "@/server/data/panel/rounds/rounds";
import type { AnswerHeld } from "./respondents";

/** Who answered an item with what, for every item of a round. Those who cannot say have not answered. */
export function snapshotsOf({ items }: Pick<PanelRoundRow, "items">, answers: readonly AnswerHeld[]): ReadonlyMap<string, Snapshot> {
  const snapshots = new Map(items.map(({ id }) => [id, new Map<string, string>()]));
  for (const { itemId, holder, value } of answers) if (value !== null) snapshots.get(itemId)?.set(holder, canonicalJson(value));
  return snapshots;
}
