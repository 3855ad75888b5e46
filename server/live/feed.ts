import type { IncomingMessage, ServerResponse } from "node:http";
import { slug as slugContract } from "@/contracts/primitives";
import { identify } from "@/server/auth/identify";
import { findAdmitted } from "@/server/data/admissions";
import { type DebateScope, findDebateScope } from "@/server/data/scope";
import { env } from "@/server/env";
import { listenForChanges } from "./doorbell";
import { arrive } from "./presence";
import { askAll, ring, ringForPeople, ringForStraw, type Subscriber, subscribe } from "./rooms";

export type Refuse = (status: number, code: string, message: string, headers?: Readonly<Record<string, string>>) => void;
type Reader = {
  readonly res: ServerResponse;
  readonly subscriber: Subscriber;
  readonly debateId: string;
  readonly userId: string | null;
  readonly cookie: string | undefined;
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
  const doorbell = listenForChanges({ record: ring, straw: ringForStraw }, () => void askAll().catch(() => {}));
  const beat = Buffer.from("event: beat\ndata:\n\n");
  const timers = [
    setInterval(() => void askAll().catch(() => {}), ASK_MS),
    setInterval(() => void dismissStrangers().catch(() => {}), ADMISSION_MS),
    setInterval(() => {
      for (const { subscriber } of readers) subscriber.write(beat);
    }, BEAT_MS),
  ];
  for (const timer of timers) timer.unref();
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      for (const { res } of readers) dismiss(res);
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
  const subscriber: Subscriber = { sentUpTo: 0, delegationId: scope.participant?.delegationId ?? null, write };
  const unsubscribe = await subscribe(debateId, subscriber, after);
  if (res.destroyed) return unsubscribe();
  if (!res.headersSent) begin(res);
  const depart = scope.participant ? arrive(debateId, scope.participant.id, () => ringForPeople(debateId)) : () => {};
  const reader: Reader = { res, subscriber, debateId, userId: scope.user?.id ?? null, cookie: req.headers.cookie };
  readers.add(reader);
  res.once("close", () => {
    readers.delete(reader);
    unsubscribe();
    depart();
  });
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
    if (reader.userId) known.set(reader.debateId, [...(known.get(reader.debateId) ?? []), reader]);
  }
  for (const [debateId, theirs] of known) {
    const admitted = await findAdmitted(
      debateId,
      theirs.map(({ userId }) => userId!),
    );
    const sessions = await Promise.all(theirs.map(({ cookie }) => identify(cookie)));
    theirs.forEach(({ res, userId, subscriber }, index) => {
      subscriber.delegationId = admitted.get(userId!) ?? null;
      if (sessions[index]?.id !== userId || !admitted.has(userId!)) dismiss(res);
    });
  }
}
