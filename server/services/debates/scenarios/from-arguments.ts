import type { ScenarioFromArguments } from "@/contracts/argument/exchange";
import { DomainError } from "@/domain/kernel";
import { serialiseScenario } from "@/formats/scenario-file";
import { type File, readFile } from "../../argument/exchange/read-file";
import { scenarioOf } from "../../argument/exchange/scenario-of";

/** The text of a scenario that starts from a file of arguments. Saves nothing. */
export async function scenarioFromArguments(file: File): Promise<ScenarioFromArguments> {
  const read = await readFile(file);
  const made = scenarioOf(read.document);
  if (typeof made === "string") throw new DomainError("invalid", made);
  return { text: serialiseScenario(made.scenario), lost: [...read.lost, ...made.lost] };
}
