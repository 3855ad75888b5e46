import { stringify } from "yaml";
import type { Scenario } from "@/contracts/debates/scenario";

/** The text of a scenario file; reading it back gives the same scenario. */
export function serialiseScenario(scenario: Scenario): string {
  return `${SCHEMA_COMMENT}\n${stringify(scenario, { aliasDuplicateObjects: false, ...LAYOUT })}`;
}

/** Double-quoted text stays on one line: the library's folding of it does not always read back as it was written. */
const LAYOUT = { lineWidth: 120, doubleQuotedAsJSON: true, schema: "core" } as const;

/** Tells editors where the JSON Schema stands. */
const SCHEMA_COMMENT = "# yaml-language-server: $schema=./scenario.schema.json";
