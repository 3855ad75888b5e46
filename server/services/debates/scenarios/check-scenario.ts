import type { ScenarioCheck } from "@/contracts/debates/scenarios";
import { parseScenarioFile } from "@/formats/scenario-file";

/** What is wrong with the text of a scenario file, or looks unintended in one that is right, line by line. */
export function checkScenario(text: string): ScenarioCheck {
  const parsed = parseScenarioFile(text);
  return parsed.ok ? { ok: true, errors: [], warnings: parsed.warnings } : { ok: false, errors: parsed.errors, warnings: [] };
}
