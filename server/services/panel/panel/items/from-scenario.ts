import { v7 as newId } from "uuid";
import type { Scenario } from "@/contracts/debates/scenario";
import type { PanelItem } from "@/contracts/debates/scenario/panels";
import type { ItemContent, NewItem } from "@/server/data/panel/panel/item-rows";
import { newItemKey } from "./item-keys";

/** Items of a panel, and which of them each item of the scenario became: one for every option that it is asked about. */
export type ItemsFromScenario = { readonly items: readonly NewItem[]; readonly byScenarioKey: ReadonlyMap<string, readonly string[]> };

/** The items of a scenario over the options of a debate. `taken`: keys of items that are there already, `from` the place after the last. */
export function itemsFromScenario(
  scenario: Pick<Scenario, "panelItems" | "criteria">,
  options: readonly string[],
  { taken = new Set<string>(), from = 0 }: { readonly taken?: Set<string>; readonly from?: number } = {},
): ItemsFromScenario {
  const criteria = new Map((scenario.criteria ?? []).map(({ key, label }) => [key, label]));
  const items: NewItem[] = [];
  const byScenarioKey = new Map<string, readonly string[]>();
  for (const item of scenario.panelItems) {
    const made = contentsOf(item, options, criteria).map((content) => ({
      ...content,
      id: newId(),
      key: newItemKey(content.option === null ? item.key : `${item.key}-${content.option}`, taken),
      status: "asked" as const,
      proposedById: null,
    }));
    byScenarioKey.set(
      item.key,
      made.map(({ key }) => key),
    );
    items.push(...made.map((one, place) => ({ ...one, order: from + items.length + place })));
  }
  return { items, byScenarioKey };
}

function contentsOf(item: PanelItem, options: readonly string[], criteria: ReadonlyMap<string, string>): readonly ItemContent[] {
  const words = { section: "", question: item.question, description: "", option: null, criterion: null, choices: [], truth: null };
  if (item.kind === "allocation-100") {
    const among = item.outcomes.map(({ key }) => key);
    const choices = item.outcomes.map(({ key, label }) => ({ key, label }));
    const description = item.outcomes.map((outcome) => `${outcome.label}: ${outcome.description}`).join("\n");
    return [{ ...words, description, kind: "allocation", settings: { among }, choices }];
  }
  const asked = options.filter((option) => item.options?.includes(option) ?? true);
  if (item.kind === "probability-interval")
    return asked.map((option) => ({ ...words, option, kind: "estimate", settings: { unit: "%", scale: "linear", least: 0, most: 100 } }));
  const criterion = item.criterion ?? null;
  const section = (criterion && criteria.get(criterion)) || "";
  return asked.map((option) => ({ ...words, section, option, criterion, kind: "rating", settings: { option, criterion } }));
}
