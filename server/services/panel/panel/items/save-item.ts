import { v4 as randomId } from "uuid";
import type { PanelItemInput } from "@/contracts/panel/item-input";
import { DomainError } from "@/domain/kernel";
import { canonicalJson } from "@/domain/record";
import { act, type NewEntry } from "@/server/data/acts/act";
import { insertItems, updateItem } from "@/server/data/panel/panel/item-rows";
import type { PanelItemRow } from "@/server/data/panel/panel/items";
import type { DebateScope } from "@/server/data/scope";
import { panelState } from "../panel-state";
import { type PanelState, refusePanel } from "../refusals";
import { composeItem } from "./compose-item";
import { newItemKey } from "./item-keys";

type Wanted = { readonly id?: string; readonly item: PanelItemInput };

/** Writes an item: a new one, or other words for one that no round has asked. */
export async function saveItem(scope: DebateScope, { id, item }: Wanted): Promise<{ readonly id: string; readonly key: string }> {
  const content = composeItem(item);
  return act(scope, null, async (tx) => {
    const state = await panelState(tx, scope.debate.id);
    refusePanel(state, "items");
    const others = state.items.filter((other) => other.id !== id);
    if (item.key && others.some(({ key }) => key === item.key))
      throw new DomainError("conflict", `There is another item “${item.key}”. Choose another key.`);
    const taken = new Set(others.map(({ key }) => key));
    if (id === undefined) {
      refuseBeyondMost(state.items, 1);
      const key = item.key ?? newItemKey(item.question, taken);
      const added = { ...content, id: randomId(), key, order: state.items.length, status: "asked", proposedById: null } as const;
      await insertItems(tx, scope.debate.id, [added]);
      return { answer: { id: added.id, key }, entries: [itemsChanged(askedCount(state) + 1)] };
    }
    const edited = itemIn(state, id);
    const { wasAsked } = askedIn(state, edited);
    const isTruthAlone = wasAsked && sameWords(content, edited) && (item.key === undefined || item.key === edited.key);
    if (wasAsked && !isTruthAlone)
      throw new DomainError("conflict", "A round has asked this item: it is asked alike in the next. Drop it and write another.");
    await updateItem(tx, id, content, item.key);
    return { answer: { id, key: item.key ?? edited.key }, entries: isTruthAlone ? [] : [itemsChanged(askedCount(state))] };
  });
}

export const MOST_ITEMS = 500;

export function refuseBeyondMost(items: readonly PanelItemRow[], more: number): void {
  if (items.filter(({ status }) => status !== "dropped").length + more > MOST_ITEMS)
    throw new DomainError("conflict", `A panel has at most ${MOST_ITEMS} items.`);
}

export function itemIn({ items }: PanelState, id: string): PanelItemRow {
  const item = items.find((one) => one.id === id);
  if (!item) throw new DomainError("not-found", "There is no such item in this panel.");
  return item;
}

export const askedIn = ({ rounds }: PanelState, { id }: { readonly id: string }) => ({
  wasAsked: rounds.some(({ items }) => items.some((item) => item.id === id)),
});

export const askedCount = ({ items }: PanelState): number => items.filter(({ status }) => status === "asked").length;

/** How many items are asked now; never what turned out to be true. */
export const itemsChanged = (items: number): NewEntry => ({ type: "panel-changed", payload: { items } });

function sameWords(content: ReturnType<typeof composeItem>, row: PanelItemRow): boolean {
  const words = ({
    kind,
    settings,
    section,
    question,
    description,
    option,
    criterion,
    choices,
  }: Omit<ReturnType<typeof composeItem>, "truth">) =>
    canonicalJson({ kind, settings, section, question, description, option, criterion, choices });
  return words(content) === words(row);
}
