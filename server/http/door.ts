import { randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { AWAY, AWAY_SECONDS, isUnavailable } from "@/server/api/errors";
import { env } from "@/server/env";
import { answerLive } from "@/server/live/feed";
import { counts, reportFailure } from "@/server/log";
import { isAmbiguous, isClosed } from "./address";
import { refuse, sendText } from "./answers";
import { answerAwayAs503 } from "./away";
import { clientAddress, trustedProxies } from "./client-address";
import { refusalToCross } from "./crossing";
import { answerExport } from "./exports";
import { commonHeaders, dropInboundSwitches, setFileHeaders, setPageHeaders } from "./headers";
import { answerHealth } from "./health";
import { mayReadPage } from "./page-limit";
import { answerProcedure } from "./procedures";
import { answerFinalResults, answerResults } from "./snapshots";
import { staticFilesOf } from "./static-files";

type PageHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

const MAX_FORM = 64 * 1024;

/** The one server: limits, headers and cross-site checks for everything; pages go to Next. */
export function openDoor(pages: PageHandler, isDevelopment: boolean): http.Server {
  const trusted = trustedProxies(env.TRUSTED_PROXIES);
  const settings = { isHttps: env.PUBLIC_URL.startsWith("https:"), isDevelopment };
  const common = commonHeaders(settings);
  const commonFlat = common.flat();
  const answerStatic = isDevelopment ? () => false : staticFilesOf(process.env.PLENARY_DIST ?? ".next");

  const answer = async (req: IncomingMessage, res: ServerResponse, requestId: string) => {
    const url = req.url ?? "/";
    const caller = { requestId, ip: clientAddress(req, trusted) };
    res.setHeader("X-Request-Id", requestId);
    for (const [name, value] of common) res.setHeader(name, value);
    dropInboundSwitches(req, isDevelopment);
    const foreign = refusalToCross(req, env.PUBLIC_URL);
    if (foreign) return refuse(res, 403, "FORBIDDEN", foreign);
    if (isAmbiguous(req)) return refuse(res, 400, "BAD_REQUEST", "This address is not one of ours.");
    if (isClosed(url)) return refuse(res, 404, "NOT_FOUND", "There is nothing here.");
    if (answerProcedure(req, res, caller)) return;
    const methods = methodsOf(url);
    if (!methods.includes(req.method ?? ""))
      return refuse(res, 405, "METHOD_NOT_SUPPORTED", "This is only read.", { Allow: methods.join(", ") });
    if (answerStatic(req, res)) return;
    if (await answerHealth(req, res, caller.ip)) return;
    if (url.startsWith("/api/live/"))
      return answerLive(req, res, caller.ip, (status, code, message, headers) => refuse(res, status, code, message, headers));
    if (await answerResults(req, res, caller)) return;
    if (await answerExport(req, res, caller)) return;
    if (Number(req.headers["content-length"] ?? 0) > MAX_FORM) return refuse(res, 413, "PAYLOAD_TOO_LARGE", "This is too large.");
    if (url.startsWith("/_next/static/")) setFileHeaders(res, url);
    else if (!url.startsWith("/api/") && !(await mayReadPage(req, res, caller.ip))) return;
    else setPageHeaders(req, res, settings);
    // For next-auth and pages: who called, as the door saw it, not as the caller says.
    req.headers["x-plenary-address"] = caller.ip;
    req.headers["x-request-id"] = requestId;
    answerAwayAs503(res, requestId);
    await pages(req, res);
  };

  return http.createServer((req, res) => {
    const requestId = randomUUID();
    counts.requests += 1;
    if (answerFinalResults(req, res, ["X-Request-Id", requestId, ...commonFlat])) return;
    answer(req, res, requestId).catch((error) => {
      const isAway = isUnavailable(error);
      if (!isAway) reportFailure(requestId, "door", error);
      if (res.headersSent) res.destroy();
      else if (isAway) refuseAway(req, res);
      else refuse(res, 500, "INTERNAL_SERVER_ERROR", `Something went wrong on our side. Reference: ${requestId}`);
    });
  });
}

/** A program reads what a refusal says; a person who opened a page reads the sentence. */
function refuseAway({ headers }: IncomingMessage, res: ServerResponse): void {
  res.setHeader("Retry-After", String(AWAY_SECONDS));
  if (headers.accept?.includes("text/html")) sendText(res, 503, `${AWAY}\n`);
  else refuse(res, 503, "SERVICE_UNAVAILABLE", AWAY);
}

/** Everything but procedures and signing in is only read; a feed has no length that HEAD could tell. */
function methodsOf(url: string): readonly string[] {
  if (url.startsWith("/api/live/")) return ["GET"];
  return url.startsWith("/api/auth/") ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"];
}
