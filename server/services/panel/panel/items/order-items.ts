import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { writeOrder } from "@/server/data/panel/panel/item-rows";
import type { DebateScope } from "@/server/data/scope";
import { panelState } from "../panel-state";
import { refusePanel } from "../refusals";
import { askedCount, itemsChanged } from "./save-item";

/** Puts the items that are asked in another order; those that are not asked come after them. */
export function orderItems(scope: DebateScope, ids: readonly string[]): Promise<null> {
  return act(scope, null, async (tx) => {
    const state = await panelState(tx, scope.debate.id);
    refusePanel(state, "items");
    const asked = state.items.filter(({ status }) => status === "asked").map(({ id }) => id);
    const isOrder = ids.length === asked.length && new Set(ids).size === ids.length && ids.every((id) => asked.includes(id));
    if (!isOrder) throw new DomainError("conflict", "The items have changed meanwhile. Look again before you order them.");
    const others = state.items.filter(({ status }) => status !== "asked").map(({ id }) => id);
    await writeOrder(tx, scope.debate.id, [...ids, ...others]);
    return { answer: null, entries: [itemsChanged(askedCount(state))] };
  });
}
