import { DomainError } from "@/domain/kernel";
import { canonicalJson } from "@/domain/record";
import { sha256 } from "@/server/data/acts/act";
import { inTransaction } from "@/server/data/acts/transaction";
import { inTurn } from "@/server/data/acts/turns";
import type { Transaction } from "@/server/data/connection/client";
import { findGuest, insertGuest, type NewGuest } from "@/server/data/people/guests";
import { enterRoom, placeOf } from "./join-room";

type Form = { readonly code: string; readonly name: string };
/** Whom a form makes: the same form from the same browser makes the same person. */
type Guest = Pick<NewGuest, "id" | "tokenHash" | "userAgent">;

/**
 * Makes somebody without an account an observer of the open debate behind a room code: a real person, known on one browser. The same form
 * sent again finds the person it made; nothing of them has changed by it.
 */
export function joinAsGuest({ code, name }: Form, guest: Guest): Promise<{ readonly id: string; readonly name: string }> {
  const formHash = sha256(canonicalJson({ code, name }));
  return inTurn(placeOf(code), () =>
    inTransaction(async (tx) => {
      if (await insertGuest(tx, { ...guest, name, formHash })) await enterRoom(tx, code, { userId: guest.id, displayName: name });
      else await sameAgain(tx, guest, formHash);
      return { id: guest.id, name };
    }),
  );
}

async function sameAgain(tx: Transaction, { id, tokenHash }: Guest, formHash: string): Promise<void> {
  const earlier = await findGuest(tx, id, tokenHash);
  if (!earlier?.isStillIn)
    throw new DomainError("conflict", "You joined with this form before, and that visit is over. Press Join to come in anew.");
  if (earlier.formHash !== formHash)
    throw new DomainError("key-reused", `Your first try arrived: you are in already, as ${earlier.name}. Press Join to go on.`, {
      name: earlier.name,
    });
}
