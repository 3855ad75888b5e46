import type { Seat } from "@/contracts/debates/debates";
import { DomainError } from "@/domain/kernel";
import { refusalToComeBack, refusalToStandIn } from "@/domain/seats";
import { act, type NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { hasSubstitute, isAway, nameSubstitute } from "@/server/data/exercise/seats/standing";
import { findHead, makeHead, type ParticipantRow } from "@/server/data/people/participants";
import type { DebateScope } from "@/server/data/scope";
import { getParticipant } from "./get-participant";

/** The substitute takes the place of a head who is away: declares, casts the ballot, sponsors, until the head is back. */
export function standIn(scope: DebateScope): Promise<Seat> {
  return act(scope, null, async (tx) => {
    const me = await mine(tx, scope);
    const head = await findHead(tx, me.delegationId!);
    const refusal = refusalToStandIn({
      isSubstitute: me.isSubstitute,
      head: head && { name: head.displayName, isAway: await isAway(tx, head.id) },
    });
    if (refusal) throw refusal;
    await makeHead(tx, me.delegationId!, me.id, head?.id ?? null);
    return seated(scope, me, "standing-in");
  });
}

/** A head who is back takes the place from whoever stood in, who is the substitute again. */
export function comeBack(scope: DebateScope): Promise<Seat> {
  return act(scope, null, async (tx) => {
    const me = await mine(tx, scope);
    const head = await findHead(tx, me.delegationId!);
    const refusal = refusalToComeBack(head?.standsInForId === me.id);
    if (refusal || !head) throw refusal ?? new DomainError("not-found", "The delegation has no head.");
    await makeHead(tx, me.delegationId!, me.id);
    if (!(await hasSubstitute(tx, me.delegationId!))) await nameSubstitute(tx, me.delegationId!, head.id);
    return seated(scope, me, "coming-back");
  });
}

async function mine(tx: Transaction, { debate, participant }: DebateScope): Promise<ParticipantRow> {
  const me = participant && (await getParticipant(tx, debate.id, participant.id));
  if (!me?.delegationId) throw new DomainError("not-allowed", "You have no seat in a delegation.");
  return me;
}

function seated({ participant }: DebateScope, { id, displayName }: ParticipantRow, by: "standing-in" | "coming-back") {
  const delegation = participant!.delegation;
  const entry: NewEntry = { type: "head-appointed", payload: { participantId: id, delegation, by } };
  return { answer: { participantId: id, displayName, role: "head", delegation } as const, entries: [entry] };
}
