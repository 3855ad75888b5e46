import { randomInt } from "node:crypto";
import type { RoomView } from "@/contracts/debates/debates";
import { DomainError } from "@/domain/kernel";
import { act, type NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { openRoom as openRoomRow, roomCodeOf } from "@/server/data/debates/debates/room";
import { agendaOf } from "@/server/data/debates/phases";
import type { DebateScope } from "@/server/data/scope";
import { roomView } from "./room-view";

/** Opens the room under a new code; a room that is open already is answered as it is. */
export function openRoom(scope: DebateScope, drawCode: () => string = newRoomCode): Promise<RoomView> {
  return act(scope, null, async (tx, { now, phaseOrder }) => {
    const { status, phases } = await agendaOf(tx, scope.debate.id);
    if (status === "closed") throw new DomainError("wrong-phase", "This debate is closed; its room does not open again.");
    if (status === "open") return { answer: roomView((await roomCodeOf(scope, tx))!), entries: [] };
    const code = await openUnderFreeCode(tx, scope.debate.id, { phaseOrder, now }, drawCode);
    const { order, kind, title } = phases[phaseOrder]!;
    const entries: readonly NewEntry[] = [
      { type: "debate-opened", payload: {} },
      { type: "phase-entered", payload: { order, kind, title, deadline: null } },
    ];
    return { answer: roomView(code), entries };
  });
}

type Moment = { readonly phaseOrder: number; readonly now: Date };

async function openUnderFreeCode(tx: Transaction, debateId: string, moment: Moment, drawCode: () => string): Promise<string> {
  for (let draw = 0; draw < 20; draw++) {
    const code = drawCode();
    if (await openRoomRow(tx, debateId, { code, ...moment })) return code;
  }
  throw new DomainError("unavailable", "No free room code was found. Try again in a moment.");
}

// Nothing that is confused when read aloud or from a projector: no I, O, 0, 1.
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Six letters and digits by chance; whether one is free is asked by whoever takes it. */
export function newRoomCode(): string {
  return Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}
