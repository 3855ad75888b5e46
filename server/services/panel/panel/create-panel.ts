import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { agendaOf } from "@/server/data/debates/phases";
import { scenarioContent } from "@/server/data/debates/scenarios";
import { insertItems } from "@/server/data/panel/panel/item-rows";
import { optionKeysOf } from "@/server/data/panel/panel/option-keys";
import { findPanel } from "@/server/data/panel/panel/panel";
import { insertPanel } from "@/server/data/panel/panel/write";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "../../debates/debates/refusals";
import { itemsFromScenario } from "./items/from-scenario";

/** Gives the debate a panel, with the items of its scenario or with none. */
export async function createPanel(scope: DebateScope, from: "scenario" | "none"): Promise<{ readonly items: number }> {
  const { id, scenarioId } = scope.debate;
  const scenario = await scenarioContent(scenarioId);
  return act(scope, null, async (tx) => {
    const { status } = await agendaOf(tx, id);
    const refusal = status === "closed" && refusalUnlessOpen(status);
    if (refusal) throw refusal;
    if (await findPanel(id, tx)) throw new DomainError("conflict", "This debate has a panel already.");
    await insertPanel(tx, id);
    const items = from === "scenario" ? itemsFromScenario(scenario, await optionKeysOf(id, tx)).items : [];
    await insertItems(tx, id, items);
    return { answer: { items: items.length }, entries: [{ type: "panel-changed", payload: { items: items.length } }] };
  });
}
