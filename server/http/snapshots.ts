import type { IncomingMessage, ServerResponse } from "node:http";
import { isDomainError } from "@/server/api/errors";
import { identify } from "@/server/auth/identify";
import { takeFromLimit } from "@/server/data/connection/limits";
import { findDebateScope } from "@/server/data/scope";
import { type EncodedResults, publicFinalResults } from "@/server/services/voting/polls/result-cache";
import { resultsOf } from "@/server/services/voting/polls/results-of";
import { refuse } from "./answers";
import type { Caller } from "./caller";
import { DATA_POLICY } from "./headers";

const ADDRESS = /^\/api\/debates\/([a-z0-9-]{1,80})\/results\/([a-z0-9-]{1,64})$/;

/** A closed count of a public debate is sent before anything is asked: it takes no session and no database. */
export function answerFinalResults(req: IncomingMessage, res: ServerResponse, headers: readonly string[]): boolean {
  if (req.method !== "GET" || !req.url?.startsWith("/api/debates/")) return false;
  const [, slug = "", poll = ""] = ADDRESS.exec(req.url) ?? [];
  const final = publicFinalResults(slug, poll);
  if (final) send(req, res, final, [...headers, "Cache-Control", "no-cache"]);
  return final !== null;
}

/** Answers `GET /api/debates/<debate>/results/<poll>`: one encoding for all readers, with an ETag. */
export async function answerResults(req: IncomingMessage, res: ServerResponse, caller: Caller): Promise<boolean> {
  const [, slug, poll] = ADDRESS.exec(req.url ?? "") ?? [];
  if (slug === undefined || poll === undefined) return false;
  await admitAndSend(req, res, caller, slug, poll);
  return true;
}

async function admitAndSend(req: IncomingMessage, res: ServerResponse, caller: Caller, slug: string, poll: string): Promise<void> {
  try {
    const user = await identify(req.headers.cookie);
    await takeFromLimit("read", user?.id ?? null, caller.ip);
    const scope = await findDebateScope(slug, user, null);
    if (!scope && !user) return refuse(res, 401, "UNAUTHORIZED", "Sign in, or join with a room code, to read this.");
    if (!scope) return refuse(res, 404, "NOT_FOUND", "There is no such debate, or it is not open to you.");
    send(req, res, await resultsOf(scope, poll), ["Cache-Control", "private, no-cache"]);
  } catch (error) {
    if (isDomainError(error) && error.code === "not-found") refuse(res, 404, "NOT_FOUND", error.message);
    else if (isDomainError(error) && error.code === "too-many")
      refuse(res, 429, "TOO_MANY_REQUESTS", error.message, { "Retry-After": String(error.details.retryAfter) });
    else throw error;
  }
}

/** Headers go out as one flat list, which Node writes without looking at each. */
function send(req: IncomingMessage, res: ServerResponse, { bytes, etag }: EncodedResults, headers: readonly string[]): void {
  const all = [...headers, "ETag", etag, "Content-Security-Policy", DATA_POLICY];
  if (req.headers["if-none-match"] === etag) {
    res.writeHead(304, all);
    return void res.end();
  }
  res.writeHead(200, [...all, "Content-Type", "application/json; charset=utf-8", "Content-Length", String(bytes.length)]);
  res.end(req.method === "HEAD" ? undefined : bytes);
}
