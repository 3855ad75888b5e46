import { appendEntries, lockDebate, once } from "@/server/data/act";
import type { Transaction } from "@/server/data/client";
import { findOpenRoom } from "@/server/data/debates/room";
import { admit } from "@/server/data/participants";
import type { UserScope } from "@/server/data/scope";
import { found } from "./find-room";

/** Lets somebody signed in into a room by its code, as an observer. Who is in already stays as they are. */
export function joinRoom(scope: UserScope, code: string): Promise<{ readonly slug: string }> {
  return once(scope, (tx) => enterRoom(tx, code, { userId: scope.user.id, displayName: scope.user.name }));
}

type Person = { readonly userId: string; readonly displayName: string };

/** The part of joining that guests share: takes the debate's lock, admits, and records it. */
export async function enterRoom(tx: Transaction, code: string, person: Person): Promise<{ readonly slug: string }> {
  const { id } = found(await findOpenRoom(code, tx));
  const locked = await lockDebate(tx, id);
  // Asked again under the lock: the room may have been closed meanwhile.
  const { slug } = found(await findOpenRoom(code, tx));
  const { participant, isNew } = await admit(tx, id, person);
  const { id: participantId, displayName } = participant;
  if (isNew) await appendEntries(tx, id, participantId, locked, [{ type: "participant-joined", payload: { participantId, displayName } }]);
  return { slug };
}
