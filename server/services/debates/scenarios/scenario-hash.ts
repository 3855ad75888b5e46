import type { Scenario } from "@/contracts/debates/scenario";
import { canonicalJson } from "@/domain/record";
import { sha256 } from "@/server/data/acts/act";

/** What a scenario says, as a hash: layout and comments of its file do not count. */
export function scenarioHash(scenario: Scenario): string {
  return sha256(canonicalJson(scenario));
}
