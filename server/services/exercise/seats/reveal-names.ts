import { DomainError } from "@/domain/kernel";
import { act, type NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { agendaOf } from "@/server/data/debates/phases";
import { liftPseudonyms } from "@/server/data/exercise/seats/names";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "@/server/services/debates/debates/refusals";

/** Puts the names in the place of the pseudonyms, inside an act: as the debrief begins, or earlier at the facilitator's word. */
export async function revealNames(tx: Transaction, { debate }: DebateScope, { now }: { readonly now: Date }): Promise<readonly NewEntry[]> {
  const names = await liftPseudonyms(tx, debate.id, now);
  return names.length > 0 ? [{ type: "names-revealed", payload: { names } }] : [];
}

/** The facilitator lifts the pseudonyms now. There is no way back. */
export function revealNamesNow(scope: DebateScope): Promise<{ readonly revealed: number }> {
  return act(scope, null, async (tx, locked) => {
    const refusal = refusalUnlessOpen((await agendaOf(tx, scope.debate.id)).status);
    if (refusal) throw refusal;
    const entries = await revealNames(tx, scope, locked);
    if (entries.length === 0) throw new DomainError("invalid", "There are no pseudonyms to lift in this debate.");
    return { answer: { revealed: (entries[0]!.payload as { names: unknown[] }).names.length }, entries };
  });
}
