import { isLiveTopic, type LiveTopic } from "@/contracts/record";
import { entriesAfter, headsOf, type LiveRow } from "@/server/data/record/entries";
import { topicsOf } from "./topics";

/** Whoever is fed, and how far. */
export type Subscriber = {
  sentUpTo: number;
  /** The seat of whoever is fed, and whether they run the debate, as far as is known. */
  participantId: string | null;
  delegationId: string | null;
  runs: boolean;
  readonly write: (chunk: Buffer) => void;
};

const COALESCE_MS = 250;
const CATCH_UP_AT_MOST = 1_000;

type Room = {
  readonly debateId: string;
  readonly subscribers: Set<Subscriber>;
  cursor: number;
  known: number;
  lastSent: number;
  timer: NodeJS.Timeout | null;
  isSending: boolean;
  peopleChanged: boolean;
  /** What changed for some alone: by topic, the delegations and participants. */
  readonly changedForSome: Map<LiveTopic, Set<string>>;
};

/** An open debate and how many hold it open: readers, and those still catching up. */
type Held = { holders: number; room: Room | null; readonly opening: Promise<Room> };
const held = new Map<string, Held>();

/** Adds a reader after it has been given what it missed, so that it sees every event once and in order. */
export async function subscribe(debateId: string, subscriber: Subscriber, after: number | null): Promise<() => void> {
  // Held from the first moment: the last reader may leave while this one is still catching up.
  const { opening, release } = hold(debateId);
  try {
    const room = await opening;
    await admit(room, subscriber, after);
    return () => {
      room.subscribers.delete(subscriber);
      release();
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** A debate's record has grown to `seq`. */
export function ring(debateId: string, seq: number): void {
  const room = held.get(debateId)?.room;
  if (!room || !Number.isSafeInteger(seq)) return;
  room.known = Math.max(room.known, seq);
  schedule(room);
}

/** Somebody came or went: worth telling, not worth recording. */
export function ringForPeople(debateId: string): void {
  const room = held.get(debateId)?.room;
  if (!room) return;
  room.peopleChanged = true;
  schedule(room);
}

/** The audience of a ring that is for those who run the debate. */
const RUNNERS = "runners";

/** Something changed for one delegation or participant, or for those who run the debate: worth telling them, and nobody else. */
export function ringForSome(debateId: string, topic: string, audience: string): void {
  const room = held.get(debateId)?.room;
  if (!room || audience === "" || !isLiveTopic(topic)) return;
  room.changedForSome.set(topic, (room.changedForSome.get(topic) ?? new Set()).add(audience));
  schedule(room);
}

/** Asks the database how far every open room's record reaches, in case a ring was missed. */
export async function askAll(): Promise<void> {
  if (held.size === 0) return;
  for (const [debateId, seq] of await headsOf([...held.keys()])) ring(debateId, seq);
}

function hold(debateId: string): { readonly opening: Promise<Room>; readonly release: () => void } {
  const entry = held.get(debateId) ?? begin(debateId);
  entry.holders += 1;
  let isHolding = true;
  const release = () => {
    if (!isHolding) return;
    isHolding = false;
    entry.holders -= 1;
    if (entry.holders === 0) held.delete(debateId);
  };
  return { opening: entry.opening, release };
}

function begin(debateId: string): Held {
  const opening = headsOf([debateId]).then((heads) => {
    const cursor = heads.get(debateId) ?? 0;
    entry.room = {
      debateId,
      subscribers: new Set(),
      cursor,
      known: cursor,
      lastSent: 0,
      timer: null,
      isSending: false,
      peopleChanged: false,
      changedForSome: new Map(),
    };
    return entry.room;
  });
  const entry: Held = { holders: 0, room: null, opening };
  held.set(debateId, entry);
  return entry;
}

async function admit(room: Room, subscriber: Subscriber, after: number | null): Promise<void> {
  // Whoever catches up reads past what the room has heard of, and may be back before the room has heard of it.
  if (after !== null && after > room.known) room.known = Math.max(room.known, (await headsOf([room.debateId])).get(room.debateId) ?? 0);
  const isOutOfReach = after !== null && (after > room.known || room.known - after > CATCH_UP_AT_MOST);
  subscriber.sentUpTo = after === null || isOutOfReach ? room.cursor : after;
  if (isOutOfReach) subscriber.write(encode("reset", { seq: room.cursor }, room.cursor));
  while (subscriber.sentUpTo < room.cursor) {
    const rows = await entriesAfter(room.debateId, subscriber.sentUpTo, CATCH_UP_AT_MOST);
    if (rows.length === 0) break;
    deliver(subscriber, rows);
  }
  // In the same turn as the last look at the cursor: a turn later something may have been sent to everybody else.
  room.subscribers.add(subscriber);
  if (room.known > room.cursor) schedule(room);
}

/** The first event goes out at once, those close behind it together. */
function schedule(room: Room): void {
  if (room.timer || room.isSending) return;
  const wait = Math.max(0, room.lastSent + COALESCE_MS - Date.now());
  room.timer = setTimeout(() => {
    room.timer = null;
    void send(room);
  }, wait);
}

async function send(room: Room): Promise<void> {
  room.isSending = true;
  try {
    room.lastSent = Date.now();
    if (room.peopleChanged) {
      room.peopleChanged = false;
      const chunk = encode("people", { topics: ["people"] satisfies LiveTopic[] }, null);
      for (const subscriber of room.subscribers) subscriber.write(chunk);
    }
    sendToSome(room);
    if (room.known > room.cursor) await sendEntries(room);
  } catch {
    // The database is away: the next ring, or the next time everybody is asked, sends what is missing.
  } finally {
    room.isSending = false;
    if (room.known > room.cursor || room.peopleChanged || room.changedForSome.size > 0) schedule(room);
  }
}

function sendToSome({ changedForSome, subscribers }: Room): void {
  for (const [topic, audience] of changedForSome) {
    const chunk = encode("only", { topics: [topic] }, null);
    for (const { participantId, delegationId, runs, write } of subscribers)
      if (audience.has(participantId ?? "") || audience.has(delegationId ?? "") || (runs && audience.has(RUNNERS))) write(chunk);
  }
  changedForSome.clear();
}

async function sendEntries(room: Room): Promise<void> {
  const rows = await entriesAfter(room.debateId, room.cursor, CATCH_UP_AT_MOST);
  const last = rows.at(-1);
  if (!last) return;
  const from = room.cursor;
  room.cursor = last.seq;
  room.known = Math.max(room.known, last.seq);
  const chunk = changed(rows);
  for (const subscriber of room.subscribers) {
    if (subscriber.sentUpTo === from) {
      subscriber.sentUpTo = last.seq;
      subscriber.write(chunk);
    } else deliver(subscriber, rows);
  }
}

function deliver(subscriber: Subscriber, rows: readonly LiveRow[]): void {
  const missing = rows.filter(({ seq }) => seq > subscriber.sentUpTo);
  const last = missing.at(-1);
  if (!last) return;
  subscriber.sentUpTo = last.seq;
  subscriber.write(changed(missing));
}

function changed(rows: readonly LiveRow[]): Buffer {
  const events = rows.map(({ seq, type }) => ({ seq, type, topics: topicsOf(type) }));
  return encode("changed", { events }, rows.at(-1)!.seq);
}

function encode(event: string, data: unknown, id: number | null): Buffer {
  return Buffer.from(`${id === null ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
