import { act } from "@/server/data/acts/act";
import { deleteItem, setStatus } from "@/server/data/panel/panel/item-rows";
import type { DebateScope } from "@/server/data/scope";
import { panelState } from "../panel-state";
import { refusePanel } from "../refusals";
import { askedCount, askedIn, itemIn, itemsChanged } from "./save-item";

/** Takes an item out: one that no round has asked is gone, one that was asked is dropped and its answers stay. */
export function removeItem(scope: DebateScope, id: string): Promise<null> {
  return act(scope, null, async (tx) => {
    const state = await panelState(tx, scope.debate.id);
    refusePanel(state, "items");
    const item = itemIn(state, id);
    if (askedIn(state, item).wasAsked) await setStatus(tx, [id], "dropped");
    else await deleteItem(tx, id);
    return { answer: null, entries: item.status === "asked" ? [itemsChanged(askedCount(state) - 1)] : [] };
  });
}
