import { randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { env } from "@/server/env";
import { answerLive } from "@/server/live/feed";
import { counts, reportFailure } from "@/server/log";
import { refuse } from "./answers";
import { clientAddress, trustedProxies } from "./client-address";
import { refusalToCross } from "./crossing";
import { answerExport } from "./exports";
import { dropInboundSwitches, setCommonHeaders, setPageHeaders } from "./headers";
import { answerHealth } from "./health";
import { answerProcedure } from "./procedures";
import { answerResults } from "./snapshots";

type PageHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Addresses of Next that would answer something we do not offer. */
const CLOSED = /^\/_next\/image(\?|$)/;
const MAX_FORM = 64 * 1024;

/** The one server: limits, headers and cross-site checks for everything; pages go to Next. */
export function openDoor(pages: PageHandler, isDevelopment: boolean): http.Server {
  const trusted = trustedProxies(env.TRUSTED_PROXIES);
  const settings = { isHttps: env.PUBLIC_URL.startsWith("https:"), isDevelopment };

  const answer = async (req: IncomingMessage, res: ServerResponse, requestId: string) => {
    const url = req.url ?? "/";
    const caller = { requestId, ip: clientAddress(req, trusted) };
    setCommonHeaders(res, requestId, settings);
    dropInboundSwitches(req);
    const foreign = refusalToCross(req, env.PUBLIC_URL);
    if (foreign) return refuse(res, 403, "FORBIDDEN", foreign);
    if (url.includes("\0") || url.includes("%00") || url.length > 16_384)
      return refuse(res, 400, "BAD_REQUEST", "This address is not one of ours.");
    if (CLOSED.test(url)) return refuse(res, 404, "NOT_FOUND", "There is nothing here.");
    if (await answerHealth(req, res, caller.ip)) return;
    if (answerProcedure(req, res, caller)) return;
    if (url.startsWith("/api/live/"))
      return answerLive(req, res, caller.ip, (status, code, message, headers) => refuse(res, status, code, message, headers));
    if (await answerResults(req, res, caller)) return;
    if (await answerExport(req, res, caller)) return;
    if (Number(req.headers["content-length"] ?? 0) > MAX_FORM) return refuse(res, 413, "PAYLOAD_TOO_LARGE", "This is too large.");
    if (req.method !== "GET" && req.method !== "HEAD" && !url.startsWith("/api/auth/"))
      return refuse(res, 405, "METHOD_NOT_SUPPORTED", "Pages are only read.");
    if (!url.startsWith("/_next/static/")) setPageHeaders(req, res, settings);
    // For next-auth and pages: who called, as the door saw it, not as the caller says.
    req.headers["x-plenary-address"] = caller.ip;
    req.headers["x-request-id"] = requestId;
    await pages(req, res);
  };

  return http.createServer((req, res) => {
    const requestId = randomUUID();
    counts.requests += 1;
    answer(req, res, requestId).catch((error) => {
      reportFailure(requestId, "door", error);
      if (!res.headersSent) refuse(res, 500, "INTERNAL_SERVER_ERROR", `Something went wrong on our side. Reference: ${requestId}`);
      else res.destroy();
    });
  });
}
