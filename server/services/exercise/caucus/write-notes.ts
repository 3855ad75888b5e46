import type { z } from "zod";
import type { writeNotesInput } from "@/contracts/exercise/caucus";
import { MOST_NOTES, MOST_UPDATE_BYTES } from "@/domain/caucus";
import { DomainError } from "@/domain/kernel";
import { EMPTY, type Merged, mergeUpdate, type TextFault } from "@/formats/shared-text";
import { once } from "@/server/data/acts/act";
import { askAs } from "@/server/data/connection/asking";
import { dropChanges, lockNotes, putChange } from "@/server/data/exercise/caucus/notes";
import { holdSeat } from "@/server/data/exercise/caucus/readers";
import type { DebateScope } from "@/server/data/scope";
import { userOf } from "../../argument/notifications/user-of";
import { notYours, seatToSpeakFrom } from "./own-seat";
import { ringInCaucus } from "./ring";

/** A change to the notes of one's own delegation, merged in; one that is known already changes nothing. Answers as which version it was taken: null where it was here already, among others. */
export function writeNotes(
  scope: DebateScope,
  { delegation, update: encoded }: z.output<typeof writeNotesInput>,
): Promise<{ readonly version: number | null }> {
  return once(userOf(scope), async (tx) => {
    const { participantId, delegationId, delegation: own } = seatToSpeakFrom(scope);
    await askAs(tx, scope);
    if (delegation !== own || !(await holdSeat(tx, participantId, delegationId))) throw notYours();
    const debateId = scope.debate.id;
    const notes = await lockNotes(tx, debateId, delegationId, EMPTY);
    const update = new Uint8Array(Buffer.from(encoded, "base64"));
    const { state, isNew } = merged(notes.state, update);
    if (!isNew) return { version: null };
    const version = notes.version + 1;
    await putChange(tx, { debateId, delegationId, participantId, version, update, state });
    if (version % KEPT === 0) await dropChanges(tx, delegationId, version - KEPT);
    await ringInCaucus(tx, debateId, "caucus", [delegationId]);
    return { version };
  });
}

/** At least so many changes stay apart, for those who were away for a while; the notes hold them all. */
const KEPT = 200;
/** With everything that was ever deleted, which the shared text remembers in few bytes. */
const MOST_STATE_BYTES = 2_000_000;

function merged(state: Uint8Array, update: Uint8Array): Merged {
  if (update.length > MOST_UPDATE_BYTES) throw new DomainError("too-large", "That is too much at once. Paste it in parts.");
  const result = mergeUpdate(state, update, { characters: MOST_NOTES, bytes: MOST_STATE_BYTES });
  if ("fault" in result) throw REFUSALS[result.fault]();
  return result;
}

const REFUSALS = {
  malformed: () => new DomainError("invalid", "This is no change to a text."),
  foreign: () => new DomainError("invalid", "Notes are plain words: this change brings something else."),
  behind: () => new DomainError("conflict", "This change builds on others that the server has not got. Send everything you have."),
  "too-long": () =>
    new DomainError(
      "too-large",
      "Notes have at most 50,000 characters. What you wrote stays on this page; shorten the notes, and it is sent.",
    ),
  "too-much": () =>
    new DomainError(
      "too-large",
      "These notes have been changed too often to take more. What you wrote stays on this page; copy it elsewhere.",
    ),
} as const satisfies Record<TextFault, () => DomainError>;
