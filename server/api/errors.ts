import { TRPCError } from "@trpc/server";
import type { DomainError, DomainErrorCode } from "@/domain/kernel";

const TRPC_CODE = {
  "not-signed-in": "UNAUTHORIZED",
  "not-found": "NOT_FOUND",
  "not-allowed": "FORBIDDEN",
  "wrong-phase": "PRECONDITION_FAILED",
  conflict: "CONFLICT",
  "in-flight": "CONFLICT",
  "key-reused": "UNPROCESSABLE_CONTENT",
  "invalid-ballot": "UNPROCESSABLE_CONTENT",
  invalid: "BAD_REQUEST",
  "too-many": "TOO_MANY_REQUESTS",
  "too-large": "PAYLOAD_TOO_LARGE",
  unavailable: "SERVICE_UNAVAILABLE",
} as const satisfies Record<DomainErrorCode, TRPCError["code"]>;

/** Not `instanceof`: Next may hold two copies of the class. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === "DomainError";
}

/** Turns whatever a procedure failed with into the one table of answers. */
export function toTRPCError(error: TRPCError): TRPCError {
  const cause: unknown = error.cause;
  if (isDomainError(cause)) return new TRPCError({ code: TRPC_CODE[cause.code], message: cause.message, cause });
  if (isUnavailable(cause)) return new TRPCError({ code: "SERVICE_UNAVAILABLE", message: AWAY, cause });
  return error;
}

/** What is said while the database is away, and after how many seconds to ask again. */
export const AWAY = "The database does not answer. Nothing was lost; try again in a moment.";
export const AWAY_SECONDS = 2;
const GENERIC = "Something went wrong on our side. Nothing was changed.";
const FORM = "The request does not have the expected form.";

/** For what tRPC refuses by itself, in words that repeat nothing of the request. */
const OWN_WORDS: Partial<Record<TRPCError["code"], string>> = {
  BAD_REQUEST: FORM,
  PARSE_ERROR: FORM,
  NOT_FOUND: "There is no such procedure.",
  METHOD_NOT_SUPPORTED: "What reads is asked with GET, what changes with POST.",
  PAYLOAD_TOO_LARGE: "A request may have at most 256 kB.",
  UNSUPPORTED_MEDIA_TYPE: "Send application/json.",
  SERVICE_UNAVAILABLE: AWAY,
};

/** What a client may read of an error: our own sentences, never a library's or the database's. */
export function publicMessage(error: TRPCError, requestId: string): string {
  if (isZodLike(error.cause)) return FORM;
  if (isDomainError(error.cause)) return error.cause.message;
  return OWN_WORDS[error.code] ?? `${GENERIC} Reference: ${requestId}`;
}

/** Field problems of a refused input: where, and what to do. */
export function fieldProblems(error: TRPCError): readonly { readonly path: string; readonly message: string }[] {
  const cause = error.cause as { issues?: readonly { path: readonly PropertyKey[]; message: string }[] } | undefined;
  if (!isZodLike(cause)) return [];
  return (cause?.issues ?? []).slice(0, 20).map((issue) => ({ path: issue.path.map(String).join("."), message: issue.message }));
}

function isZodLike(cause: unknown): boolean {
  return cause instanceof Error && Array.isArray((cause as { issues?: unknown }).issues);
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, resources, operator intervention, lock not available.
const UNAVAILABLE_STATES = /^(08...|53...|57...|55P03|40001|40P01)$/;
const UNAVAILABLE_SYSTEM = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"]);
// Prisma: cannot reach, timed out, connection closed, transaction could not start in time, pool exhausted.
const UNAVAILABLE_PRISMA = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034"]);

/** Whether something failed because the database is away, overloaded or does not get round to us, and not through our own fault. */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 4) return false;
  const { code, originalCode, message, cause, meta } = error as Record<string, unknown>;
  for (const state of [code, originalCode])
    if (typeof state === "string" && (UNAVAILABLE_STATES.test(state) || UNAVAILABLE_SYSTEM.has(state) || UNAVAILABLE_PRISMA.has(state)))
      return true;
  if (
    typeof message === "string" &&
    /timeout exceeded when trying to connect|timeout expired|Connection terminated|not queryable|after calling end on the pool/.test(
      message,
    )
  )
    return true;
  return isUnavailable(cause, depth + 1) || isUnavailable((meta as Record<string, unknown> | undefined)?.driverAdapterError, depth + 1);
}
