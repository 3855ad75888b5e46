import type { z } from "zod";
import type { ArgumentsReport, checkArgumentsInput } from "@/contracts/argument/exchange";
import type { DebateScope } from "@/server/data/scope";
import { planImport } from "./plan/plan";
import { readFile } from "./read-file";
import { reportOf } from "./report";
import { standingOf } from "./standing-of";

/** What a file of arguments would add to this debate. Changes nothing. */
export async function checkArguments(scope: DebateScope, input: z.infer<typeof checkArgumentsInput>): Promise<ArgumentsReport> {
  const file = await readFile(input);
  const standing = await standingOf(scope);
  return reportOf(file, planImport(file.document, standing, input), standing);
}
