import type { PanelRoundRow } from "@/server/data/panel/rounds/rounds";

/** Keys of the items that were settled when they were last asked. */
export function settledKeys(rounds: readonly Pick<PanelRoundRow, "closedAt" | "items" | "settled">[]): ReadonlySet<string> {
  const settled = new Set<string>();
  for (const { closedAt, items, settled: keys } of rounds) {
    if (!closedAt) continue;
    for (const { key } of items) settled.delete(key);
    for (const key of keys) settled.add(key);
  }
  return settled;
}
