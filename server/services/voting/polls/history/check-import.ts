import type { z } from "zod";
import type { checkImportInput, ImportReport } from "@/contracts/voting/polls";
import type { DebateScope } from "@/server/data/scope";
import { listOptionNames } from "@/server/data/voting/polls/option-labels";
import { readHistory } from "./read-history";

/** What a file of ballots would be as history of this debate. Changes nothing. */
export async function checkImport(scope: DebateScope, input: z.infer<typeof checkImportInput>): Promise<ImportReport> {
  return readHistory(input, await listOptionNames(scope.debate.id)).report;
}
