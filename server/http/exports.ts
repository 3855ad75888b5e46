import type { IncomingMessage, ServerResponse } from "node:http";
import { ballotsCsv, resultsCsv } from "@/formats/results-export";
import { isDomainError } from "@/server/api/errors";
import { identify } from "@/server/auth/identify";
import { takeFromLimit } from "@/server/data/limits";
import { findDebateScope } from "@/server/data/scope";
import { exportOf, type ResultsExport } from "@/server/services/polls/export-results";
import { refuse } from "./answers";
import type { Caller } from "./caller";
import { setDataHeaders } from "./headers";

const ADDRESS = /^\/debates\/([a-z0-9-]{1,80})\/export\/([a-z0-9-]{1,64})\/(results\.csv|ballots\.csv|results\.json)$/;

/** Each file a closed poll can be taken away as. A byte order mark lets spreadsheets read the text as UTF-8. */
const FILES = {
  "results.csv": { type: "text/csv; charset=utf-8", write: ({ results, labels }) => `\uFEFF${resultsCsv(results, labels)}` },
  "ballots.csv": {
    type: "text/csv; charset=utf-8",
    write: ({ results, ballots }) => `\uFEFF${ballotsCsv(results.poll.optionKeys, ballots)}`,
  },
  "results.json": { type: "application/json; charset=utf-8", write: (whole) => JSON.stringify(whole, null, 2) },
} as const satisfies Record<string, { readonly type: string; readonly write: (whole: ResultsExport) => string }>;

/** Answers `GET /debates/<debate>/export/<poll>/<file>` as a download. */
export async function answerExport(req: IncomingMessage, res: ServerResponse, caller: Caller): Promise<boolean> {
  const place = ADDRESS.exec((req.url ?? "").split("?", 1)[0]!);
  if (!place) return false;
  const [, slug = "", poll = "", file = ""] = place;
  try {
    const user = await identify(req.headers.cookie);
    const scope = await findDebateScope(slug, user, null);
    if (!scope)
      refuse(
        res,
        user ? 404 : 401,
        user ? "NOT_FOUND" : "UNAUTHORIZED",
        user ? "There is no such debate, or it is not open to you." : "Sign in to export.",
      );
    else {
      await takeFromLimit("export", user?.id ?? null, caller.ip);
      send(res, `${slug}-${poll}-${file}`, file as keyof typeof FILES, await exportOf(scope, poll));
    }
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const [status, code] = REFUSED[error.code as keyof typeof REFUSED] ?? [403, "FORBIDDEN"];
    refuse(res, status, code, error.message, error.details.retryAfter ? { "Retry-After": String(error.details.retryAfter) } : {});
  }
  return true;
}

const REFUSED = {
  "not-found": [404, "NOT_FOUND"],
  "wrong-phase": [412, "PRECONDITION_FAILED"],
  "too-many": [429, "TOO_MANY_REQUESTS"],
} as const satisfies Record<string, readonly [number, string]>;

function send(res: ServerResponse, name: string, file: keyof typeof FILES, whole: ResultsExport): void {
  const { type, write } = FILES[file];
  const bytes = Buffer.from(write(whole));
  setDataHeaders(res);
  res.writeHead(200, { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"`, "Content-Length": bytes.length });
  res.end(bytes);
}
