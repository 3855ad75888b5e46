import { injectsCsv } from "@/formats/injects-export";
import { debateRow } from "@/server/data/debates/debates/view";
import type { DebateScope } from "@/server/data/scope";
import { effectsFor } from "./list-effects";

/** Positions and ratings before and after each inject that this person may know of, as CSV. */
export async function exportEffects(scope: DebateScope): Promise<string> {
  const [{ options, delegations }, effects] = await Promise.all([debateRow(scope), effectsFor(scope)]);
  return injectsCsv({ options: options.map(({ key }) => key), delegations: delegations.map(({ key }) => key), effects });
}
