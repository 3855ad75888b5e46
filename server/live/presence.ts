import { randomUUID } from "node:crypto";
import { clearPresence, presentIn, renewPresence, writePresence } from "@/server/data/people/presence";

export { presentIn };

/** Somebody with open feeds on this server, or who has just closed the last one. */
type Here = { feeds: number; isWritten: boolean; leftAt: number };
type Presence = {
  readonly serverId: string;
  readonly here: Map<string, Here>;
  timer: NodeJS.Timeout | null;
  dueAt: number;
  isWriting: boolean;
};

// Somebody who goes to another page of the debate is back at once: that is no coming and going.
const GRACE_MS = 3_000;
/** Arrivals and departures close to each other are one statement. */
const TOGETHER_MS = 250;
const AGAIN_MS = 2_000;
const RENEW_MS = 15_000;
const RENEW_AT_ONCE = 1_000;

const globals = globalThis as unknown as { plenaryPresence?: Presence };
globals.plenaryPresence ??= { serverId: randomUUID(), here: new Map(), timer: null, dueAt: 0, isWriting: false };
const presence = globals.plenaryPresence;

/** Counts an open live feed of a participant; the answer takes it back. All servers of the database hear of who comes and goes. */
export function arrive(participantId: string): () => void {
  const person = presence.here.get(participantId) ?? { feeds: 0, isWritten: false, leftAt: 0 };
  presence.here.set(participantId, person);
  person.feeds += 1;
  if (!person.isWritten) schedule(TOGETHER_MS);
  let isHere = true;
  return () => {
    if (!isHere) return;
    isHere = false;
    person.feeds -= 1;
    if (person.feeds > 0) return;
    person.leftAt = Date.now();
    schedule(GRACE_MS);
  };
}

/** Keeps what the other servers know of this one's readers true, and forgets the readers of servers that are gone. */
export function startPresence(): { readonly stop: () => Promise<void> } {
  const timer = setInterval(() => void renew().catch(() => {}), RENEW_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      if (presence.timer) clearTimeout(presence.timer);
      presence.timer = null;
      presence.here.clear();
      await clearPresence(presence.serverId).catch(() => {});
    },
  };
}

function schedule(wait: number): void {
  const dueAt = Date.now() + wait;
  if (presence.isWriting || (presence.timer && presence.dueAt <= dueAt)) return;
  if (presence.timer) clearTimeout(presence.timer);
  presence.dueAt = dueAt;
  presence.timer = setTimeout(() => {
    presence.timer = null;
    void write();
  }, wait);
  presence.timer.unref();
}

async function write(): Promise<void> {
  const isOver = Date.now() - GRACE_MS;
  const people = [...presence.here];
  const coming = people.filter(([, { feeds, isWritten }]) => feeds > 0 && !isWritten);
  const going = people.filter(([, { feeds, leftAt }]) => feeds === 0 && leftAt <= isOver);
  presence.isWriting = true;
  let wait = TOGETHER_MS;
  try {
    if (coming.length + going.length > 0) await writePresence(presence.serverId, idsOf(coming), idsOf(going));
    for (const [, person] of coming) person.isWritten = true;
    for (const [id, person] of going) {
      // Whoever came back while they were being removed is written anew.
      person.isWritten = false;
      if (person.feeds === 0) presence.here.delete(id);
    }
  } catch {
    wait = AGAIN_MS;
  }
  presence.isWriting = false;
  const left = [...presence.here.values()];
  if (left.some(({ feeds, isWritten }) => feeds > 0 && !isWritten)) schedule(wait);
  else if (left.some(({ feeds }) => feeds === 0)) schedule(Math.max(wait, GRACE_MS));
}

const idsOf = (people: readonly (readonly [string, Here])[]): string[] => people.map(([id]) => id);

async function renew(): Promise<void> {
  const here = [...presence.here].filter(([, { feeds }]) => feeds > 0).map(([id]) => id);
  for (let from = 0; from < here.length; from += RENEW_AT_ONCE)
    await renewPresence(presence.serverId, here.slice(from, from + RENEW_AT_ONCE));
  await clearPresence(null);
}
