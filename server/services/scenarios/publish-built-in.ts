import { parseScenarioFile } from "@/formats/scenario-file";
import { prisma } from "@/server/data/client";
import type { ScenarioVersion } from "@/server/data/scenarios";
import { publishOrFind } from "./save-scenario";
import { scenarioHash } from "./scenario-hash";

/**
 * Publishes a scenario that ships with the product, for every workspace; again and again without harm. Throws when its file
 * has a mistake, and `conflict` when its text changed and its version did not.
 */
export async function publishBuiltIn(text: string): Promise<ScenarioVersion> {
  const parsed = parseScenarioFile(text);
  if (!parsed.ok) throw new Error(`line ${parsed.errors[0]?.line}: ${parsed.errors[0]?.message}`);
  return publishOrFind(prisma, null, { scenario: parsed.scenario, hash: scenarioHash(parsed.scenario), text });
}
