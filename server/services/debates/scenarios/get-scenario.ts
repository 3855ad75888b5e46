import { exerciseOf, type Scenario } from "@/contracts/debates/scenario";
import type { ScenarioView } from "@/contracts/debates/scenarios";
import { DomainError } from "@/domain/kernel";
import { canInWorkspace } from "@/domain/permissions";
import { findScenario, scenarioContent } from "@/server/data/debates/scenarios";
import type { WorkspaceScope } from "@/server/data/scope";
import { summaryOf } from "./list-scenarios";

/** One version and what a debate can choose from it. Its file is for those who may write scenarios: a member may sit in a delegation. */
export async function getScenario(scope: WorkspaceScope, id: string): Promise<ScenarioView> {
  const version = await findScenario(scope, id);
  if (!version) throw new DomainError("not-found", "There is no such scenario in this workspace.");
  const text = canInWorkspace(scope.role, "scenario:write") ? version.text : null;
  return { ...summaryOf(version), text, ...contentsOf(await scenarioContent(id)) };
}

function contentsOf(scenario: Scenario): Omit<ScenarioView, "text" | keyof ReturnType<typeof summaryOf>> {
  const { question, background, optionSets, delegations, criteria } = scenario;
  const families = new Map(scenario.families.map(({ key, label }) => [key, label]));
  const { sources, evidence, claims, arguments: steps, polls, injects, glossary } = scenario;
  const parts = { sources, evidence, claims, arguments: steps, polls, injects, glossary };
  return {
    question,
    background,
    options: scenario.options.map(({ key, label, title, family, hue, summary }) => ({
      ...{ key, label, title, hue, summary },
      family: families.get(family) ?? family,
    })),
    optionSets,
    delegations: delegations.map(({ key, name, monogram, kind, profile }) => ({ key, name, monogram, kind, profile })),
    pseudonyms: exerciseOf(scenario).pseudonyms,
    agendas: agendasOf(scenario),
    criteria: criteria.map(({ key, label, description }) => ({ key, label, description })),
    counts: Object.fromEntries(Object.entries(parts).map(([part, list]) => [part, list.length])) as ScenarioView["counts"],
  };
}

function agendasOf({ agendas, polls }: Scenario): ScenarioView["agendas"] {
  const titles = new Map(polls.map(({ key, title }) => [key, title]));
  return agendas.map(({ key, label, minutes, advance = "by-hand", phases }) => ({
    ...{ key, label, minutes, advance },
    phases: phases.map((phase) => ({
      ...{ title: phase.title, kind: phase.kind, minutes: phase.minutes },
      poll: (phase.poll && titles.get(phase.poll)) || null,
    })),
  }));
}
