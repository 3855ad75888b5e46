import type { NewDebate } from "@/server/data/debates/debates/insert";
import { itemsFromScenario } from "../../../panel/panel/items/from-scenario";
import type { Chosen } from "./structure";

/** The panel of a debate whose agenda has rounds of one, and which of its items each phase asks. */
export function panelFromScenario(
  { scenario, options, agenda }: Pick<Chosen, "scenario" | "options" | "agenda">,
  phases: NewDebate["phases"],
): Pick<NewDebate, "panelItems" | "phases"> {
  const asked = new Map(agenda.phases.map(({ key, panelItems }) => [key, panelItems ?? []]));
  if (![...asked.values()].some((keys) => keys.length > 0)) return { panelItems: null, phases };
  const { items, byScenarioKey } = itemsFromScenario(scenario, options);
  const keysOf = (phase: string | null | undefined) => asked.get(phase ?? "")?.flatMap((key) => byScenarioKey.get(key) ?? []) ?? [];
  return { panelItems: items, phases: phases.map((phase) => ({ ...phase, panelItems: [...keysOf(phase.key)] })) };
}
