import { DomainError } from "@/domain/kernel";
import { once } from "@/server/data/acts/act";
import { ringOnly } from "@/server/data/acts/ringing";
import { seatedWith } from "@/server/data/argument/prompts";
import type { Transaction } from "@/server/data/connection/client";
import { databaseNow } from "@/server/data/exercise/control/now";
import { findDelegation } from "@/server/data/exercise/delegations";
import { findParticipant } from "@/server/data/people/participants";
import type { DebateScope } from "@/server/data/scope";
import { tell } from "../../argument/notifications/tell";
import { userOf } from "../../argument/notifications/user-of";
import { refusalUnlessOpen } from "../../debates/debates/refusals";

type Nudge = { readonly to: { readonly participantId: string } | { readonly delegation: string }; readonly text: string };

/** Says a few words to one person or to a delegation alone, over whatever room they are in. It is not on the record. */
export function nudge(scope: DebateScope, { to, text }: Nudge): Promise<{ readonly people: number }> {
  const { debate, participant } = scope;
  return once(userOf(scope), async (tx) => {
    const refusal = refusalUnlessOpen(debate.status);
    if (refusal) throw refusal;
    const people = await readersOf(tx, debate.id, to);
    const at = await databaseNow(tx);
    await tell(tx, debate.id, { kind: "nudge", to: people, actorId: participant?.id ?? null, details: { text }, at, released: true });
    await ringOnly(tx, debate.id, "notifications", ...people);
    return { people: people.length };
  });
}

async function readersOf(tx: Transaction, debateId: string, to: Nudge["to"]): Promise<readonly string[]> {
  if ("participantId" in to) {
    const person = await findParticipant(tx, debateId, to.participantId);
    if (!person) throw new DomainError("not-found", "There is no such person in this debate.");
    return [person.id];
  }
  const delegation = await findDelegation(tx, debateId, to.delegation);
  if (!delegation) throw new DomainError("not-found", "There is no such delegation in this debate.");
  const people = await seatedWith(tx, delegation.id);
  if (people.length === 0) throw new DomainError("conflict", `Nobody sits with ${delegation.name}.`);
  return people;
}
