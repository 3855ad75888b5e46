import type { Locked, NewEntry } from "@/server/data/acts/act";
import { askAsServer } from "@/server/data/connection/asking";
import type { Transaction } from "@/server/data/connection/client";
import type { InjectRow } from "@/server/data/exercise/injects/rows";
import { markReleased, recipientsOf } from "@/server/data/exercise/injects/write";
import type { DebateScope } from "@/server/data/scope";
import { tell } from "../../argument/notifications/tell";

type Moment = Pick<Locked, "now">;

/** Releases these injects to those whom they are for, each once; what somebody else has released meanwhile is left alone. */
export async function releaseAll(tx: Transaction, scope: DebateScope, { now }: Moment, injects: readonly InjectRow[]): Promise<NewEntry[]> {
  const entries: NewEntry[] = [];
  await askAsServer(tx);
  for (const inject of injects) {
    if (!(await markReleased(tx, inject.id, now, inject.responseMinutes))) continue;
    const { id: injectId, title } = inject;
    const to = await recipientsOf(tx, scope.debate.id, inject.to);
    const actorId = scope.participant?.id ?? null;
    // What is not for all is read where a row policy guards it: whoever is moved keeps no copy of its title.
    const details: Readonly<Record<string, string>> = inject.to.length === 0 ? { injectId, title } : { injectId };
    await tell(tx, scope.debate.id, { kind: "inject", to, actorId, details, at: now, released: true });
    entries.push({ type: "inject-released", payload: entryOf(inject) });
  }
  return entries;
}

/** Everybody reads the record: of what only some get, it says to how many delegations it went, and nothing else. */
function entryOf({ id: injectId, key, title, kind, to }: InjectRow): Record<string, string | number> {
  return to.length === 0 ? { injectId, key, title, kind, to: "all" } : { injectId, recipients: to.length };
}
