import { appendEntries, lockDebate, type NewEntry, once } from "@/server/data/acts/act";
import { inTurn } from "@/server/data/acts/turns";
import type { Transaction } from "@/server/data/connection/client";
import { findOpenRoom } from "@/server/data/debates/debates/room";
import { admit } from "@/server/data/people/participants";
import type { UserScope } from "@/server/data/scope";
import { codeOfPlace } from "@/server/services/exercise/breakouts/code-of-place";
import { seatAsPlanned } from "@/server/services/exercise/seats/seat-as-planned";
import { found } from "./find-room";

/** Lets somebody signed in into a room by its code, as an observer. Who is in already stays as they are. */
export function joinRoom(scope: UserScope, code: string): Promise<{ readonly slug: string }> {
  return inTurn(placeOf(code), () => once(scope, (tx) => enterRoom(tx, code, { userId: scope.user.id, displayName: scope.user.name })));
}

/** Where those wait who join by one code: a class does so within seconds. */
export const placeOf = (code: string): string => `room ${code}`;

type Person = { readonly userId: string; readonly displayName: string };

/** The part of joining that guests share: takes the debate's lock, admits, seats as planned, and records it. */
export async function enterRoom(tx: Transaction, given: string, person: Person): Promise<{ readonly slug: string }> {
  const code = await codeOfPlace(tx, given, person);
  const { id } = found(await findOpenRoom(code, tx));
  const locked = await lockDebate(tx, id);
  // Asked again under the lock: the room may have been closed meanwhile.
  const { slug } = found(await findOpenRoom(code, tx));
  const { participant, isNew } = await admit(tx, id, person);
  if (!isNew) return { slug };
  const { id: participantId, displayName } = participant;
  const joined: NewEntry = { type: "participant-joined", payload: { participantId, displayName } };
  const seated = await seatAsPlanned(tx, id, participant, locked.now);
  await appendEntries(tx, id, participantId, locked, [joined, ...seated]);
  return { slug };
}
