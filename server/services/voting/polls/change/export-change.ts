import { DomainError } from "@/domain/kernel";
import { gapCsv, persuasionCsv } from "@/formats/change-of-mind";
import type { DebateScope } from "@/server/data/scope";
import { getGap } from "./get-gap";
import { getPersuasion } from "./get-persuasion";

/** What persuaded, as a table; nothing before a final ballot is counted. */
export async function exportPersuasion(scope: DebateScope): Promise<string> {
  const view = await getPersuasion(scope);
  if (view.refusal) throw new DomainError("wrong-phase", view.refusal);
  return persuasionCsv(view);
}

/** In role against in person, as a table. */
export async function exportGap(scope: DebateScope): Promise<string> {
  const view = await getGap(scope);
  if (view.refusal) throw new DomainError("wrong-phase", view.refusal);
  return gapCsv(view);
}
