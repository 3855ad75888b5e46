import type { BackgroundView } from "@/contracts/debates/debates";
import { scenarioContent } from "@/server/data/debates/scenarios";
import type { DebateScope } from "@/server/data/scope";

/** What the scenario says before the debate begins. */
export async function getBackground(scope: DebateScope): Promise<BackgroundView> {
  const { background, glossary } = await scenarioContent(scope.debate.scenarioId);
  return { background, glossary };
}
