import type { z } from "zod";
import type { NotesView, readNotesInput } from "@/contracts/exercise/caucus";
import { EMPTY, joinUpdates, textOf } from "@/formats/shared-text";
import { inTransaction } from "@/server/data/acts/transaction";
import { askAs } from "@/server/data/connection/asking";
import type { Transaction } from "@/server/data/connection/client";
import { changesBetween, findNotes, type Notes } from "@/server/data/exercise/caucus/notes";
import { mayReadCaucus } from "@/server/data/exercise/caucus/readers";
import { findDelegation } from "@/server/data/exercise/delegations";
import type { DebateScope } from "@/server/data/scope";
import { notYours } from "./own-seat";

/** The notes of a delegation, or what has come to them since a version. What is too old to be told apart is answered whole. */
export function readNotes(scope: DebateScope, { delegation, after }: z.output<typeof readNotesInput>): Promise<NotesView> {
  return inTransaction(async (tx) => {
    await askAs(tx, scope);
    const found = await findDelegation(tx, scope.debate.id, delegation);
    if (!found || !(await mayReadCaucus(tx, scope, found.id))) throw notYours();
    const notes = (await findNotes(tx, found.id)) ?? { state: EMPTY, version: 0 };
    const update = after === null ? notes.state : await newerThan(tx, found.id, notes, after);
    return {
      delegation,
      version: notes.version,
      update: update && Buffer.from(update).toString("base64"),
      text: after === null ? textOf(notes.state) : null,
    };
  });
}

async function newerThan(tx: Transaction, delegationId: string, { state, version }: Notes, after: number): Promise<Uint8Array | null> {
  if (after === version) return null;
  // A version that is not there yet is of a database that was set back: the whole again.
  if (after > version) return state;
  const changes = await changesBetween(tx, delegationId, { after, upTo: version });
  if (changes.length < version - after) return state;
  const joined = joinUpdates(changes);
  return joined.length < state.length ? joined : state;
}
