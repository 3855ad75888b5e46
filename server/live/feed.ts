import type { IncomingMessage, ServerResponse } from "node:http";
import { slug as slugContract } from "@/contracts/primitives";
import { isRunning } from "@/domain/permissions";
import { identify } from "@/server/auth/identify";
import { type DebateScope, findDebateScope } from "@/server/data/scope";
import { env } from "@/server/env";
import { databaseNow, measureClock } from "./clock";
import { listenForChanges } from "./doorbell";
import { arrive, startPresence } from "./presence";
import { askAll, learnSeats, ring, ringForPeople, ringForSome, type Subscriber, subscribe } from "./rooms";

export type Refuse = (status: number, code: string, message: string, headers?: Readonly<Record<string, string>>) => void;
type Reader = {
  readonly res: ServerResponse;
  readonly subscriber: Subscriber;
  readonly debateId: string;
  readonly userId: string | null;
  readonly cookie: string | undefined;
  /** The participant who is counted as present because of this feed. */
  arrivedAs: string | null;
  depart: () => void;
};

const BEAT_MS = 15_000;
const ADMISSION_MS = 3_000;
const ASK_MS = 2_000;
/** Bytes a reader may fall behind before it is let go; it comes back and resumes. */
const SLOW_BYTES = 64 * 1024;
/** A whole class without accounts may sit behind one address. */
const ADDRESSES_SHARED_BY = 40;

const readers = new Set<Reader>();
const openFeeds = new Map<string, number>();

/** Answers `GET /api/live/<debate>` with a stream that says what changed, resumable by Last-Event-ID. */
export async function answerLive(req: IncomingMessage, res: ServerResponse, ip: string, refuse: Refuse): Promise<void> {
  const { pathname, searchParams } = new URL(req.url ?? "/", "http://localhost");
  const slug = slugContract.safeParse(pathname.split("/").at(-1));
  const user = await identify(req.headers.cookie);
  const scope = slug.success ? await findDebateScope(slug.data, user, null) : null;
  if (!scope && !user) return refuse(401, "UNAUTHORIZED", "Sign in, or join with a room code, to follow this debate.");
  if (!scope) return refuse(404, "NOT_FOUND", "There is no such debate, or it is not open to you.");
  // Gone already: the close that gives a place back has been, and does not come again.
  if (res.destroyed) return;

  const key = user ? `session ${user.sessionId}` : `address ${ip}`;
  if ((openFeeds.get(key) ?? 0) >= env.LIMIT_LIVE * (user ? 1 : ADDRESSES_SHARED_BY))
    return refuse(429, "TOO_MANY_REQUESTS", "This debate is open in too many tabs. Close one.", { "Retry-After": "10" });
  openFeeds.set(key, (openFeeds.get(key) ?? 0) + 1);
  res.once("close", () => {
    const left = (openFeeds.get(key) ?? 1) - 1;
    if (left > 0) openFeeds.set(key, left);
    else openFeeds.delete(key);
  });
  await follow(req, res, scope, cursorOf(req, searchParams));
}

/** Starts what keeps feeds honest: the doorbell, heartbeats, and the end of feeds whose reader may no longer read. */
export function startLive(): { readonly stop: () => Promise<void> } {
  const doorbell = listenForChanges({ record: ring, only: ringForSome, people: ringForPeople }, () => void askAll().catch(() => {}));
  const presence = startPresence();
  void measureClock();
  const timers = [
    setInterval(() => void askAll().catch(() => {}), ASK_MS),
    setInterval(() => void dismissStrangers().catch(() => {}), ADMISSION_MS),
    setInterval(() => {
      void measureClock();
      const beat = encodeBeat();
      for (const { subscriber } of readers) subscriber.write(beat);
    }, BEAT_MS),
  ];
  for (const timer of timers) timer.unref();
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      for (const { res } of readers) dismiss(res);
      await presence.stop();
      await doorbell.stop();
    },
  };
}

export function countReaders(): number {
  return readers.size;
}

async function follow(req: IncomingMessage, res: ServerResponse, scope: DebateScope, after: number | null): Promise<void> {
  const write = (chunk: Buffer) => {
    if (res.writableEnded || res.destroyed) return;
    if (!res.headersSent) begin(res);
    if (res.writableLength > SLOW_BYTES) res.destroy();
    else res.write(chunk);
  };
  const debateId = scope.debate.id;
  // Nothing is sent before something can be: until then a database that is away is still answered as such.
  const { id: participantId = null, delegationId = null } = scope.participant ?? {};
  const userId = scope.user?.id ?? null;
  const subscriber: Subscriber = { sentUpTo: 0, userId, participantId, delegationId, runs: isRunning(scope.role), write };
  const unsubscribe = await subscribe(debateId, subscriber, after);
  if (res.destroyed) return unsubscribe();
  if (!res.headersSent) begin(res);
  write(encodeBeat());
  const reader: Reader = {
    res,
    subscriber,
    debateId,
    userId,
    cookie: req.headers.cookie,
    arrivedAs: participantId,
    depart: arriveAs(participantId),
  };
  readers.add(reader);
  res.once("close", () => {
    readers.delete(reader);
    unsubscribe();
    reader.depart();
  });
}

/** Whoever has no seat is nobody to be here. */
const arriveAs = (participantId: string | null): (() => void) => (participantId ? arrive(participantId) : () => {});

/** Shows that the line is alive, and what time it is by the clock that judges deadlines. */
function encodeBeat(): Buffer {
  return Buffer.from(`event: beat\ndata: {"now":${databaseNow()}}\n\n`);
}

function begin(res: ServerResponse): void {
  res.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-cache, no-transform",
    "X-Accel-Buffering": "no",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  });
  res.write(`retry: ${1_000 + Math.floor(Math.random() * 1_000)}\n\n`);
}

/** Ends a feed; one whose reader takes nothing would otherwise stay open for as long as it likes. */
function dismiss(res: ServerResponse): void {
  if (res.writableLength > 0) res.destroy();
  else res.end();
}

function cursorOf(req: IncomingMessage, query: URLSearchParams): number | null {
  const given = req.headers["last-event-id"] ?? query.get("after");
  return typeof given === "string" && /^\d{1,10}$/.test(given) ? Number(given) : null;
}

/** Ends the feeds of those whose session ended or who were removed, and learns who sits where now. */
async function dismissStrangers(): Promise<void> {
  const known = new Map<string, Reader[]>();
  for (const reader of readers) {
    if (!reader.userId) continue;
    const theirs = known.get(reader.debateId);
    if (theirs) theirs.push(reader);
    else known.set(reader.debateId, [reader]);
  }
  for (const [debateId, theirs] of known) {
    const strangers = await learnSeats(
      debateId,
      theirs.map(({ subscriber }) => subscriber),
    );
    const sessions = await Promise.all(theirs.map(({ cookie }) => identify(cookie)));
    theirs.forEach((reader, index) => {
      const { res, userId, subscriber } = reader;
      if (subscriber.participantId !== reader.arrivedAs && readers.has(reader)) {
        reader.depart();
        reader.arrivedAs = subscriber.participantId;
        reader.depart = arriveAs(reader.arrivedAs);
      }
      if (sessions[index]?.id !== userId || strangers.has(subscriber)) dismiss(res);
    });
  }
}
