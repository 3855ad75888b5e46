import type { PolisReport } from "@/contracts/panel/opinions";
import { visibleClaims } from "@/server/data/panel/opinions/claims";
import { hasHistory } from "@/server/data/panel/opinions/histories";
import type { DebateScope } from "@/server/data/scope";
import { planPolis } from "./plan";
import { readPolisFiles, type SentFile } from "./read-polis-files";

/** What the files of a Polis export would add to this debate. Changes nothing. */
export async function checkPolis({ debate }: DebateScope, files: readonly SentFile[]): Promise<PolisReport> {
  const read = readPolisFiles(files);
  const [claims, isKnown] = await Promise.all([visibleClaims(debate.id), hasHistory(debate.id, read.hash)]);
  return planPolis(read, { claims, isKnown }).report;
}
