import type { ScenarioPart, ScenarioSummary, ScenarioView } from "@/contracts/debates/scenarios";
import { joinWords, plural } from "@/lib/format";
import { formatDuration } from "@/lib/format-time";

/** "Built in, version 2, 1 h 30 min". */
export function editionWords({ isBuiltIn, version, minutes }: ScenarioSummary): string {
  return `${isBuiltIn ? "Built in" : "Your workspace’s own"}, version ${version}, ${formatDuration(minutes * 60_000)}`;
}

/** "4 sources, 5 evidence items and 3 polls"; what there is none of is left out. */
export function contentWords({ counts }: Pick<ScenarioView, "counts">): string {
  const parts = (Object.keys(PARTS) as ScenarioPart[]).filter((part) => counts[part] > 0);
  return joinWords(parts.map((part) => plural(counts[part], PARTS[part][0], PARTS[part][1])));
}

const PARTS = {
  sources: ["source", "sources"],
  evidence: ["evidence item", "evidence items"],
  claims: ["claim", "claims"],
  arguments: ["argument", "arguments"],
  polls: ["poll", "polls"],
  injects: ["inject", "injects"],
  glossary: ["term explained", "terms explained"],
} as const satisfies Record<ScenarioPart, readonly [one: string, many: string]>;

/** The address of a scenario, or of something under it, in a workspace. */
export function scenarioPath(workspace: string, scenario: string, under: "" | "/edit" | "/file" = ""): string {
  return `/scenarios/${scenario}${under}?workspace=${workspace}`;
}

export const newDebatePath = (workspace: string, scenario: string): string => `/debates/new?workspace=${workspace}&scenario=${scenario}`;

/** Own scenarios stand before built-in ones. */
export function bySource(scenarios: readonly ScenarioSummary[]) {
  return { own: scenarios.filter(({ isBuiltIn }) => !isBuiltIn), builtIn: scenarios.filter(({ isBuiltIn }) => isBuiltIn) };
}
