import type { ScenarioSummary } from "@/contracts/debates/scenarios";
import { latestScenarios, type ScenarioVersion } from "@/server/data/debates/scenarios";
import type { WorkspaceScope } from "@/server/data/scope";

/** The scenarios a debate of this workspace can start from, each in its latest version: its own, then those built in, whole classes first. */
export async function listScenarios(scope: WorkspaceScope): Promise<readonly ScenarioSummary[]> {
  const scenarios = (await latestScenarios(scope)).map(summaryOf);
  const builtIn = scenarios.filter(({ isBuiltIn }) => isBuiltIn).sort((a, b) => b.minutes - a.minutes);
  return [...scenarios.filter(({ isBuiltIn }) => !isBuiltIn), ...builtIn];
}

export function summaryOf({ id, key, version, title, summary, minutes, workspaceId, createdAt }: ScenarioVersion): ScenarioSummary {
  return { id, key, version, title, summary, minutes, isBuiltIn: workspaceId === null, createdAt: createdAt.toISOString() };
}
