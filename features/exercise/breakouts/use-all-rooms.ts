import { useRef, useState } from "react";
import type { BreakoutRoom } from "@/contracts/exercise/breakouts";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { attemptFor, isAnswer } from "@/lib/trpc/use-act";

type Keyed = { readonly idempotencyKey: string };
/** What is done in one room, with the key of this act in this room; null where there is nothing to do. */
export type RoomAct = (room: BreakoutRoom) => ((keyed: Keyed) => Promise<unknown>) | null;
export type Refused = { readonly room: BreakoutRoom; readonly why: string };
/** An act on its way through the rooms, or the last one that has been. */
export type Progress = {
  readonly what: string;
  readonly done: number;
  readonly of: number;
  readonly refused: readonly Refused[];
  readonly isOver: boolean;
};

/** Rooms are asked two at a time: many at once would only wait for each other. */
const LANES = 2;

/**
 * Does one thing in every room. In each it is an act of its own under its own key: a room that refuses is named, and the others go on;
 * pressing again after an unanswered request sends that room's act under the same key.
 */
export function useAllRooms(after: () => Promise<unknown>) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const unanswered = useRef(new Map<string, { readonly says: string; readonly key: string }>());
  const isRunning = useRef(false);

  const actIn = async (what: string, room: BreakoutRoom, act: (keyed: Keyed) => Promise<unknown>): Promise<Refused | null> => {
    const place = `${what} ${room.debate}`;
    const attempt = attemptFor(unanswered.current.get(place) ?? null, { what, phase: room.phase.order }, newKey);
    unanswered.current.set(place, attempt);
    try {
      await act({ idempotencyKey: attempt.key });
      unanswered.current.delete(place);
      return null;
    } catch (error) {
      if (isAnswer(error)) unanswered.current.delete(place);
      return { room, why: sentenceOf(error) };
    }
  };
  const run = async (what: string, rooms: readonly BreakoutRoom[], actOf: RoomAct) => {
    const acts = rooms.flatMap((room) => {
      const act = actOf(room);
      return act ? [{ room, act }] : [];
    });
    if (isRunning.current || acts.length === 0) return;
    isRunning.current = true;
    const refused: Refused[] = [];
    let done = 0;
    const tell = (isOver: boolean) =>
      setProgress({ what, done, of: acts.length, refused: [...refused].sort((a, b) => a.room.number - b.room.number), isOver });
    tell(false);
    const queue = [...acts];
    const lane = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const refusal = await actIn(what, next.room, next.act);
        if (refusal) refused.push(refusal);
        done += 1;
        tell(false);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    await after().catch(() => {});
    isRunning.current = false;
    tell(true);
  };
  return { run, progress, isBusy: progress !== null && !progress.isOver };
}
