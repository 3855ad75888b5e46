import type { StandingThing, ThingRef } from "@/server/data/argument/moderation/things";
import type { Transaction } from "@/server/data/connection/client";
import { tell } from "../notifications/tell";
import { type Change, idOf } from "./changing";

/** Tells the author of a thing what a moderator did with it and why. */
export async function tellAuthor(
  tx: Transaction,
  thing: StandingThing,
  { debateId, actorId, at, action, reason, note }: Change,
): Promise<void> {
  if (thing.authorId === null) return;
  const details = { action, reason: reason?.label ?? null, note: note ?? "" };
  await tell(tx, debateId, { kind: "moderation", to: [thing.authorId], actorId, ...idOf(thing), details, at, released: true });
}

/** Tells of an appeal that was made, or of what was decided about it. */
export async function tellOfAppeal(
  tx: Transaction,
  { debateId, actorId, at, action, note }: Change,
  thing: ThingRef,
  to: readonly string[],
): Promise<void> {
  const details = { action, note: note ?? "" };
  await tell(tx, debateId, { kind: "appeal", to, actorId, ...idOf(thing), details, at, released: true });
}
