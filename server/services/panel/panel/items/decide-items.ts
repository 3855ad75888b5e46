import type { z } from "zod";
import type { decidePanelItemsInput } from "@/contracts/panel/panel";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { acceptItem, setStatus } from "@/server/data/panel/panel/item-rows";
import type { DebateScope } from "@/server/data/scope";
import { panelState } from "../panel-state";
import { type PanelState, refusePanel } from "../refusals";
import { newItemKey } from "./item-keys";
import { itemIn } from "./save-item";

type Decision = z.output<typeof decidePanelItemsInput>["decisions"][number];

/** Takes, drops or merges what the panel has proposed. The record says what became of how many, and what is asked now; never who proposed it. */
export function decideItems(scope: DebateScope, decisions: readonly Decision[]): Promise<null> {
  return act(scope, null, async (tx) => {
    const state = await panelState(tx, scope.debate.id);
    refusePanel(state, "items");
    refuseOdd(state, decisions);
    const accepted = await accept(tx, state, idsOf(decisions, "accept"));
    const [dropped, merged] = [idsOf(decisions, "drop"), idsOf(decisions, "merge")];
    await setStatus(tx, [...dropped, ...merged], "dropped");
    const payload = { accepted, dropped: dropped.length, merged: merged.length };
    return { answer: null, entries: [{ type: "panel-items-decided", payload }] };
  });
}

const idsOf = (decisions: readonly Decision[], wanted: Decision["decision"]): readonly string[] =>
  decisions.filter(({ decision }) => decision === wanted).map(({ id }) => id);

function refuseOdd(state: PanelState, decisions: readonly Decision[]): void {
  const ids = decisions.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new DomainError("invalid", "Each proposed item is decided once.");
  if (state.rounds.some(({ number, closedAt }) => number === 0 && closedAt === null))
    throw new DomainError("conflict", "The panel is still proposing items. Close round 0 first.");
  for (const decision of decisions) {
    if (itemIn(state, decision.id).status !== "proposed") throw new DomainError("conflict", "This item was decided on already.");
    if (decision.decision !== "merge") continue;
    const into = itemIn(state, decision.into);
    const isKept = into.status === "asked" || decisions.some((other) => other.id === into.id && other.decision === "accept");
    if (!isKept) throw new DomainError("invalid", "An item is merged into one that is asked.");
  }
}

async function accept(tx: Transaction, { items }: PanelState, ids: readonly string[]): Promise<readonly string[]> {
  const asked = items.filter(({ status }) => status === "asked");
  const taken = new Set(items.map(({ key }) => key));
  const from = Math.max(-1, ...asked.map(({ order }) => order)) + 1;
  const accepted = items.filter(({ id }) => ids.includes(id));
  const keys: string[] = [];
  for (const [place, { id, question }] of accepted.entries()) {
    const key = newItemKey(question, taken);
    await acceptItem(tx, id, { key, order: from + place });
    keys.push(key);
  }
  return keys;
}
