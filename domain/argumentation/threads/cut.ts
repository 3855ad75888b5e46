import type { Place } from "./by-option";
import { comparePositions, cursorOf, type Position } from "./positions";

/** As much of an argument and its replies as is sent at once. */
export type Thread = {
  readonly argument: string;
  /** The claim it answers; null where it answers the option, or the step of an argument. */
  readonly to: string | null;
  /** Direct replies, those that are not here included. */
  readonly direct: number;
  /** The first of them. */
  readonly replies: readonly Thread[];
  /** Where to read on among them; null where all of them are here. */
  readonly next: string | null;
  /** Arguments at any depth that are read by going on from here. */
  readonly left: number;
  /** Premises whose replies stand at another place, with their number. */
  readonly elsewhere: readonly { readonly claim: string; readonly count: number }[];
};
export type Page = { readonly threads: readonly Thread[]; readonly next: string | null; readonly spent: number };

export type Budget = {
  /** What all may cost together, and one thread at most, in the units of `priceOf`. The first argument is had at any price. */
  readonly whole: number;
  readonly thread: number;
  readonly priceOf: (argument: string) => number;
  readonly most?: number;
};

/** Levels of replies that are sent at once. */
const MAX_DEPTH = 8;

/** The first of these places with their replies, as the budget allows: whole levels before deeper ones, and never one out of turn. */
export function cutPage(places: readonly Place[], { whole, thread, priceOf, most = Number.POSITIVE_INFINITY }: Budget): Page {
  const threads: Thread[] = [];
  let spent = 0;
  for (const place of places) {
    const price = priceOf(place.argument);
    if (threads.length > 0 && (spent + price > whole || threads.length >= most)) break;
    const cut = cutThread(place, Math.min(thread, whole - spent), priceOf);
    threads.push(cut.thread);
    spent += cut.spent;
  }
  const last = places[threads.length - 1];
  return { threads, next: last && threads.length < places.length ? cursorOf(last.position) : null, spent };
}

/** Those that come after a position; all of them where there is none. */
export function placesAfter(places: readonly Place[], after: Position | null): readonly Place[] {
  return after ? places.filter(({ position }) => comparePositions(position, after) > 0) : places;
}

/**
 * The way down to an argument: of what it answers, up to `MAX_DEPTH` levels, only what leads there; then the argument with as many
 * replies as the price allows.
 */
export function threadAlong(place: Place, budget: number, priceOf: Budget["priceOf"]): { readonly thread: Thread; readonly top: Place } {
  let { thread } = cutThread(place, budget, priceOf);
  let top = place;
  for (let level = 0; level < MAX_DEPTH && top.parent; level++) {
    const next = top.parent.replies.length > 1 ? FROM_THE_START : null;
    thread = { ...shallow(top.parent), replies: [thread], next, left: top.parent.below - 1 - top.below };
    top = top.parent;
  }
  return { thread, top };
}

/** Where all is read again, though some of it is here. */
export const FROM_THE_START = "";

function cutThread(top: Place, budget: number, priceOf: Budget["priceOf"]): { readonly thread: Thread; readonly spent: number } {
  const taken = new Map<Place, number>();
  let spent = priceOf(top.argument);
  let level: readonly Place[] = [top];
  for (let depth = 1; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: Place[] = [];
    for (const place of level) {
      for (const reply of place.replies) {
        const price = priceOf(reply.argument);
        if (spent + price > budget) return { thread: threadOf(top, taken), spent };
        spent += price;
        taken.set(place, (taken.get(place) ?? 0) + 1);
        next.push(reply);
      }
    }
    level = next;
  }
  return { thread: threadOf(top, taken), spent };
}

function threadOf(place: Place, taken: ReadonlyMap<Place, number>): Thread {
  const count = taken.get(place) ?? 0;
  const last = place.replies[count - 1];
  return {
    ...shallow(place),
    replies: place.replies.slice(0, count).map((reply) => threadOf(reply, taken)),
    next: count === place.replies.length ? null : last ? cursorOf(last.position) : FROM_THE_START,
    left: place.replies.slice(count).reduce((sum, { below }) => sum + 1 + below, 0),
  };
}

function shallow({ argument, to, replies, elsewhere }: Place): Pick<Thread, "argument" | "to" | "direct" | "elsewhere"> {
  return { argument, to, direct: replies.length, elsewhere };
}
