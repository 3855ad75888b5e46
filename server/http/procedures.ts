import type { IncomingMessage, ServerResponse } from "node:http";
import { TRPCError } from "@trpc/server";
import { type NodeHTTPHandlerOptions, nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import type { Context } from "@/server/api/context";
import { AWAY_SECONDS, isDomainError, toTRPCError } from "@/server/api/errors";
import { type AppRouter, appRouter } from "@/server/api/root";
import { identify } from "@/server/auth/identify";
import { reportFailure } from "@/server/log";
import { refuse } from "./answers";
import type { Caller } from "./caller";
import { setDataHeaders } from "./headers";

const PREFIX = "/api/trpc/";
const MAX_BODY = 256 * 1024;
/** A file of ballots or arguments in Base64; nothing else travels with it. */
const MAX_IMPORT = 6 * 1024 * 1024;
const IMPORTS: readonly string[] = [
  "polls.import",
  "polls.checkImport",
  "exchange.import",
  "exchange.check",
  "scenarios.fromArguments",
  "opinions.import",
  "opinions.check",
];
const MAX_BATCH = 10;

/** Answers `/api/trpc/*`, or says that the request is somebody else's. */
export function answerProcedure(req: IncomingMessage, res: ServerResponse, caller: Caller): boolean {
  if (!req.url?.startsWith(PREFIX)) return false;
  const path = req.url.slice(PREFIX.length).split("?", 1)[0]!;
  const maxBodySize = IMPORTS.includes(path) ? MAX_IMPORT : MAX_BODY;
  const refusal = refusalOfForm(req, maxBodySize);
  if (refusal) {
    refuse(res, ...refusal);
    req.resume();
    return true;
  }
  setDataHeaders(res);
  void nodeHTTPRequestHandler<AppRouter, IncomingMessage, ServerResponse>({ ...options(caller), maxBodySize, req, res, path });
  return true;
}

type Refusal = [status: number, code: string, message: string, headers?: Readonly<Record<string, string>>];

function refusalOfForm(req: IncomingMessage, maxBodySize: number): Refusal | null {
  if (req.method !== "GET" && req.method !== "POST")
    return [405, "METHOD_NOT_SUPPORTED", "Only GET and POST are answered here.", { Allow: "GET, POST" }];
  if (req.method === "POST" && !/^application\/json\s*(;|$)/i.test(req.headers["content-type"] ?? ""))
    return [415, "UNSUPPORTED_MEDIA_TYPE", "Send application/json."];
  if (Number(req.headers["content-length"] ?? 0) > maxBodySize)
    return [413, "PAYLOAD_TOO_LARGE", `A request may have at most ${maxBodySize / 1024} kB.`];
  return null;
}

function options(caller: Caller): NodeHTTPHandlerOptions<AppRouter, IncomingMessage, ServerResponse> {
  return {
    router: appRouter,
    maxBatchSize: MAX_BATCH,
    createContext: async ({ req }): Promise<Context> => ({
      ...caller,
      user: await whoAsks(req),
      isPage: false,
      scopes: req.method === "GET" ? new Map() : null,
    }),
    onError: ({ error, path }) => {
      if (error.code === "INTERNAL_SERVER_ERROR") reportFailure(caller.requestId, path ?? "?", error.cause ?? error);
    },
    responseMeta: ({ errors }) => {
      const wait = errors
        .map(({ cause }) => (isDomainError(cause) ? cause.details.retryAfter : undefined))
        .find((value) => value !== undefined);
      const isAway = errors.some(({ code }) => code === "SERVICE_UNAVAILABLE");
      return wait !== undefined || isAway ? { headers: new Headers({ "Retry-After": String(wait ?? AWAY_SECONDS) }) } : {};
    },
  };
}

/** No middleware sees what fails before the first procedure runs. */
async function whoAsks({ headers }: IncomingMessage): Promise<Context["user"]> {
  try {
    return await identify(headers.cookie);
  } catch (cause) {
    throw toTRPCError(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause }));
  }
}
