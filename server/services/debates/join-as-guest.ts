import { inTransaction } from "@/server/data/transaction";
import { inTurn } from "@/server/data/turns";
import { insertGuest } from "@/server/data/users";
import { enterRoom, placeOf } from "./join-room";

type Guest = { readonly id: string; readonly name: string };

/** Makes somebody without an account an observer of the open debate behind a room code: a real person, known on one browser. */
export function joinAsGuest({ code, name }: { readonly code: string; readonly name: string }): Promise<Guest> {
  return inTurn(placeOf(code), () =>
    inTransaction(async (tx) => {
      const id = await insertGuest(tx, name);
      await enterRoom(tx, code, { userId: id, displayName: name });
      return { id, name };
    }),
  );
}
