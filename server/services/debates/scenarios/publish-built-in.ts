import { parseScenarioFile } from "@/formats/scenario-file";
import { inTransaction } from "@/server/data/acts/transaction";
import type { ScenarioVersion } from "@/server/data/debates/scenarios";
import { publishOrFind } from "./save-scenario";
import { scenarioHash } from "./scenario-hash";

/**
 * Publishes a scenario that ships with the product, for every workspace; again and again without harm. Throws when its file
 * has a mistake, and `conflict` when its text changed and its version did not.
 */
export async function publishBuiltIn(text: string): Promise<ScenarioVersion> {
  const parsed = parseScenarioFile(text);
  if (!parsed.ok) throw new Error(`line ${parsed.errors[0]?.line}: ${parsed.errors[0]?.message}`);
  const { scenario } = parsed;
  return inTransaction((tx) => publishOrFind(tx, null, { scenario, hash: scenarioHash(scenario), text }));
}
