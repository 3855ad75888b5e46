import type { ScenarioView } from "@/contracts/scenarios";
import { DomainError } from "@/domain/kernel";
import { findScenario, scenarioContent } from "@/server/data/scenarios";
import type { WorkspaceScope } from "@/server/data/scope";
import { summaryOf } from "./list-scenarios";

/** One version with its text and what a debate can choose from it. */
export async function getScenario(scope: WorkspaceScope, id: string): Promise<ScenarioView> {
  const version = await findScenario(scope, id);
  if (!version) throw new DomainError("not-found", "There is no such scenario in this workspace.");
  const { question, optionSets, delegations, agendas } = await scenarioContent(id);
  return {
    ...summaryOf(version),
    text: version.text,
    question,
    optionSets,
    delegations: delegations.map(({ key, name, monogram, kind }) => ({ key, name, monogram, kind })),
    agendas: agendas.map(({ key, label, minutes, phases }) => ({ key, label, minutes, phases: phases.map(({ title }) => title) })),
  };
}
