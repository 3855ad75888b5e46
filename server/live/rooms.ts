import { isLiveTopic, type LiveTopic } from "@/contracts/debates/record";
import { entriesAfter, headsOf, type LiveRow } from "@/server/data/debates/record/entries";
import { findAdmitted } from "@/server/data/people/admissions";
import { topicsOf } from "./topics";

/** Whoever is fed, and how far. */
export type Subscriber = {
  sentUpTo: number;
  readonly userId: string | null;
  /** The seat of whoever is fed, and whether they run the debate, as far as is known. */
  participantId: string | null;
  delegationId: string | null;
  runs: boolean;
  readonly write: (chunk: Buffer) => void;
};

const COALESCE_MS = 250;
/** Writing to every reader is what an event costs: with many, those close behind it wait a little longer to go out together. */
const COALESCE_MS_EACH = 1.5;
const COALESCE_AT_MOST_MS = 500;
/** Who is here may be a moment old: a class that opens its laptops is told of a few times, not three hundred. */
const PEOPLE_COALESCE_MS = 1_000;
/** Readers ask again what an event made old. Each that reads along makes this much time between the first and the last of them. */
const SPREAD_MS_EACH = 20;
const SPREAD_AT_MOST_MS = 15_000;
const CATCH_UP_AT_MOST = 1_000;

type Room = {
  readonly debateId: string;
  readonly subscribers: Set<Subscriber>;
  cursor: number;
  known: number;
  lastSent: number;
  peopleSent: number;
  timer: NodeJS.Timeout | null;
  dueAt: number;
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
      peopleSent: 0,
      timer: null,
      dueAt: 0,
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
  if (isOutOfReach) subscriber.write(encode("reset", { seq: room.cursor, spread: spreadOf(room) }, room.cursor));
  while (subscriber.sentUpTo < room.cursor) {
    const rows = await entriesAfter(room.debateId, subscriber.sentUpTo, CATCH_UP_AT_MOST);
    if (rows.length === 0) break;
    deliver(subscriber, rows, spreadOf(room));
  }
  // In the same turn as the last look at the cursor: a turn later something may have been sent to everybody else.
  room.subscribers.add(subscriber);
  if (room.known > room.cursor) schedule(room);
}

/** The first event goes out at once, those close behind it together. */
function schedule(room: Room): void {
  if (room.isSending) return;
  const isOnlyPeople = room.peopleChanged && room.known <= room.cursor && room.changedForSome.size === 0;
  const nextSend = room.lastSent + Math.min(COALESCE_AT_MOST_MS, Math.max(COALESCE_MS, room.subscribers.size * COALESCE_MS_EACH));
  const earliest = isOnlyPeople ? Math.max(nextSend, room.peopleSent + PEOPLE_COALESCE_MS) : nextSend;
  const dueAt = Math.max(Date.now(), earliest);
  if (room.timer && room.dueAt <= dueAt) return;
  if (room.timer) clearTimeout(room.timer);
  room.dueAt = dueAt;
  room.timer = setTimeout(() => {
    room.timer = null;
    void send(room);
  }, dueAt - Date.now());
}

async function send(room: Room): Promise<void> {
  room.isSending = true;
  try {
    room.lastSent = Date.now();
    if (room.peopleChanged && Date.now() >= room.peopleSent + PEOPLE_COALESCE_MS) {
      room.peopleChanged = false;
      room.peopleSent = Date.now();
      const chunk = encode("people", { topics: ["people"] satisfies LiveTopic[], spread: spreadOf(room) }, null);
      for (const subscriber of room.subscribers) subscriber.write(chunk);
    }
    if (room.changedForSome.size > 0) await sendToSome(room);
    if (room.known > room.cursor) await sendEntries(room);
  } catch {
    // The database is away: the next ring, or the next time everybody is asked, sends what is missing.
  } finally {
    room.isSending = false;
    if (room.known > room.cursor || room.peopleChanged || room.changedForSome.size > 0) schedule(room);
  }
}

/** Who sits where is asked first: whoever was moved a moment ago hears nothing more of the delegation they left. */
async function sendToSome({ debateId, changedForSome, subscribers }: Room): Promise<void> {
  await learnSeats(debateId, [...subscribers]);
  for (const [topic, audience] of changedForSome) {
    const chunk = encode("only", { topics: [topic], spread: 0 }, null);
    for (const { participantId, delegationId, runs, write } of subscribers)
      if (audience.has(participantId ?? "") || audience.has(delegationId ?? "") || (runs && audience.has(RUNNERS))) write(chunk);
  }
  changedForSome.clear();
}

/** Asks the database which seats these readers hold now; the answer says who may not read any more. */
export async function learnSeats(debateId: string, subscribers: readonly Subscriber[]): Promise<ReadonlySet<Subscriber>> {
  const known = subscribers.filter(({ userId }) => userId !== null);
  const admitted = await findAdmitted(
    debateId,
    known.map(({ userId }) => userId!),
  );
  for (const subscriber of known) {
    const place = admitted.get(subscriber.userId!);
    subscriber.participantId = place?.participantId ?? null;
    subscriber.delegationId = place?.delegationId ?? null;
    subscriber.runs = place?.runs ?? false;
  }
  return new Set(known.filter(({ userId }) => !admitted.has(userId!)));
}

async function sendEntries(room: Room): Promise<void> {
  const rows = await entriesAfter(room.debateId, room.cursor, CATCH_UP_AT_MOST);
  const last = rows.at(-1);
  if (!last) return;
  const from = room.cursor;
  room.cursor = last.seq;
  room.known = Math.max(room.known, last.seq);
  const spread = spreadOf(room);
  const chunk = changed(rows, spread);
  for (const subscriber of room.subscribers) {
    if (subscriber.sentUpTo === from) {
      subscriber.sentUpTo = last.seq;
      subscriber.write(chunk);
    } else deliver(subscriber, rows, spread);
  }
}

/** How long the readers of a room take, together, to ask for what has changed. */
const spreadOf = ({ subscribers }: Room): number => Math.min(SPREAD_AT_MOST_MS, subscribers.size * SPREAD_MS_EACH);

function deliver(subscriber: Subscriber, rows: readonly LiveRow[], spread: number): void {
  const missing = rows.filter(({ seq }) => seq > subscriber.sentUpTo);
  const last = missing.at(-1);
  if (!last) return;
  subscriber.sentUpTo = last.seq;
  subscriber.write(changed(missing, spread));
}

function changed(rows: readonly LiveRow[], spread: number): Buffer {
  const events = rows.map(({ seq, type }) => ({ seq, type, topics: topicsOf(type) }));
  return encode("changed", { events, spread }, rows.at(-1)!.seq);
}

function encode(event: string, data: unknown, id: number | null): Buffer {
  return Buffer.from(`${id === null ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
