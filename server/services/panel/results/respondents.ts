import type { BreakdownName } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import { type Answer, type ItemAnswersByPanellist, refusalOfAnswer } from "@/domain/elicitation";
import { canonicalJson } from "@/domain/record";

/** An answer with whoever holds it: a panellist, or a sheet of nobody known. `value` null: they cannot say. */
export type AnswerHeld = {
  readonly itemId: string;
  readonly holder: string;
  readonly groups: Readonly<Record<BreakdownName, string | null>>;
  readonly value: unknown;
  readonly reason: string;
};

/** Answers to one item. What is no answer to it as it was asked is left out. */
export type ItemRespondents = {
  readonly item: PanelItemView;
  readonly answers: ItemAnswersByPanellist;
  readonly reasons: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, AnswerHeld["groups"]>;
  readonly cannotSay: number;
};

/** The answers of a round by item, holders in the order of their ids, so that nothing depends on the order in which answers are read. */
export function respondentsOf(items: readonly PanelItemView[], held: readonly AnswerHeld[]): ReadonlyMap<string, ItemRespondents> {
  const byItem = new Map<string, AnswerHeld[]>(items.map(({ id }) => [id, []]));
  for (const one of [...held].sort(byHolder)) byItem.get(one.itemId)?.push(one);
  return new Map(items.map((item) => [item.id, ofItem(item, byItem.get(item.id) ?? [])]));
}

/** Whether two rounds asked the same in the same way, so that answers may be compared. */
export const asksTheSame = (one: PanelItemView, other: PanelItemView): boolean =>
  one.kind === other.kind && canonicalJson(one.settings) === canonicalJson(other.settings);

const byHolder = (a: AnswerHeld, b: AnswerHeld): number => (a.holder < b.holder ? -1 : a.holder > b.holder ? 1 : 0);

function ofItem(item: PanelItemView, held: readonly AnswerHeld[]): ItemRespondents {
  const given = held.filter(({ value }) => value !== null && refusalOfAnswer(item, value) === null);
  return {
    item,
    answers: new Map(given.map(({ holder, value }) => [holder, value as Answer])),
    reasons: new Map(held.flatMap(({ holder, reason }) => (reason.trim() === "" ? [] : [[holder, reason.trim()] as const]))),
    groups: new Map(given.map(({ holder, groups }) => [holder, groups])),
    cannotSay: held.filter(({ value }) => value === null).length,
  };
}
