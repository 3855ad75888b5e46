import type { IncomingMessage, ServerResponse } from "node:http";
import { BALLOT_FORMAT_IDS, type BallotFormatId } from "@/formats/ballots";
import { ballotsCsv, resultsCsv } from "@/formats/results-export";
import { isDomainError } from "@/server/api/errors";
import { identify } from "@/server/auth/identify";
import { takeFromLimit } from "@/server/data/connection/limits";
import { type DebateScope, findDebateScope } from "@/server/data/scope";
import { exportBallots } from "@/server/services/voting/polls/exports/export-ballots";
import { exportOf, type ResultsExport } from "@/server/services/voting/polls/exports/export-results";
import { refuse } from "./answers";
import type { Caller } from "./caller";
import { findDebateFile } from "./debate-files";
import { setDataHeaders } from "./headers";

/** Everything known of a poll. */
const ADDRESS = /^\/debates\/([a-z0-9-]{1,80})\/export\/([a-z0-9-]{1,64})\/(results\.csv|ballots\.csv|results\.json)$/;

/** Its ballots, without names, in a format that other programs read. */
const BALLOTS = /^\/debates\/([a-z0-9-]{1,80})\/export\/([a-z0-9-]{1,64})\.([a-z]{2,8})$/;

/** Each file a closed poll can be taken away as. A byte order mark lets spreadsheets read the text as UTF-8. */
const FILES = {
  "results.csv": { type: "text/csv; charset=utf-8", write: ({ results, labels }) => `\uFEFF${resultsCsv(results, labels)}` },
  "ballots.csv": {
    type: "text/csv; charset=utf-8",
    write: ({ results, ballots }) => `\uFEFF${ballotsCsv(results.poll.optionKeys, ballots)}`,
  },
  "results.json": { type: "application/json; charset=utf-8", write: (whole) => JSON.stringify(whole, null, 2) },
} as const satisfies Record<string, { readonly type: string; readonly write: (whole: ResultsExport) => string }>;

/** What a whole debate can be taken away as. */
const OF_DEBATE = /^\/debates\/([a-z0-9-]{1,80})\/export\/()([a-z0-9-]{1,64}\.[a-z]{2,8})$/;

type File = { readonly name: string; readonly type: string; readonly text: string | Uint8Array };

/** Answers `GET /debates/<debate>/export/<file>`, `…/export/<poll>/<file>` and `…/export/<poll>.<format>?electorate=` as a download. */
export async function answerExport(req: IncomingMessage, res: ServerResponse, caller: Caller): Promise<boolean> {
  const [pathname = "", query] = (req.url ?? "").split("?", 2);
  const whole = OF_DEBATE.exec(pathname);
  const ofDebate = findDebateFile(whole?.[3]);
  const [, slug = "", poll = "", file = ""] = (ofDebate && whole) ?? ADDRESS.exec(pathname) ?? BALLOTS.exec(pathname) ?? [];
  const format = isBallotFormat(file) ? file : null;
  if (!ofDebate && !format && !isFile(file)) return false;
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
      if (ofDebate) send(res, { name: `${slug}-${file}`, ...(await ofDebate(scope)) });
      else if (format)
        send(res, { ...(await exportBallots(scope, poll, format, new URLSearchParams(query).get("electorate"))), type: BALLOT_FILE });
      else send(res, await fileOf(scope, poll, file as keyof typeof FILES));
    }
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const [status, code] = REFUSED[error.code as keyof typeof REFUSED] ?? [403, "FORBIDDEN"];
    refuse(res, status, code, error.message, error.details.retryAfter ? { "Retry-After": String(error.details.retryAfter) } : {});
  }
  return true;
}

/** No format of ballots has a registered type that browsers show; all of them are text. */
const BALLOT_FILE = "text/plain; charset=utf-8";

const isFile = (name: string): name is keyof typeof FILES => Object.hasOwn(FILES, name);
const isBallotFormat = (name: string): name is BallotFormatId => BALLOT_FORMAT_IDS.some((id) => id === name);

async function fileOf(scope: DebateScope, poll: string, file: keyof typeof FILES): Promise<File> {
  const { type, write } = FILES[file];
  return { name: `${scope.debate.slug}-${poll}-${file}`, type, text: write(await exportOf(scope, poll)) };
}

const REFUSED = {
  conflict: [409, "CONFLICT"],
  "not-found": [404, "NOT_FOUND"],
  "wrong-phase": [412, "PRECONDITION_FAILED"],
  "too-many": [429, "TOO_MANY_REQUESTS"],
} as const satisfies Record<string, readonly [number, string]>;

function send(res: ServerResponse, { name, type, text }: File): void {
  const bytes = Buffer.from(text);
  setDataHeaders(res);
  res.writeHead(200, { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"`, "Content-Length": bytes.length });
  res.end(bytes);
}
