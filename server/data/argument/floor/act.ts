import { DomainError } from "@/domain/kernel";
import type { Activity } from "@/domain/phases";
import { act } from "../../acts/act";
import type { DebateScope } from "../../scope";

type Act = typeof act;

/**
 * An act on the floor. The services word every refusal before they write; should one of the database's own rules refuse all
 * the same, that is told as a refusal too.
 */
export const actOnFloor = ((scope: DebateScope, during: Activity | null, work: Parameters<Act>[2]) =>
  act(scope, during, work).catch((error: unknown) => {
    throw refusalOf(error) ?? error;
  })) as Act;

function refusalOf(error: unknown): DomainError | null {
  const state = sqlStateOf(error);
  if (state === "23505") return new DomainError("conflict", "The same thing was added a moment ago. Reload to see it.");
  if (state === "23503") return new DomainError("not-found", "Something this refers to is not part of this debate.");
  if (state === "23514")
    return new DomainError("invalid", "An argument needs at least one premise and exactly one target, and only an attack can undercut.");
  return null;
}

/** Prisma keeps PostgreSQL's code in different places, depending on whether a statement or the commit failed. */
function sqlStateOf(error: unknown, depth = 0): string | null {
  if (typeof error !== "object" || error === null || depth > 4) return null;
  const { code, originalCode, cause, meta } = error as Readonly<Record<string, unknown>>;
  for (const state of [originalCode, code]) if (typeof state === "string" && /^23\d{3}$/.test(state)) return state;
  const known = PRISMA_CODES.get(String(code));
  return (
    known ??
    sqlStateOf(cause, depth + 1) ??
    sqlStateOf((meta as Readonly<Record<string, unknown>> | undefined)?.driverAdapterError, depth + 1)
  );
}

const PRISMA_CODES: ReadonlyMap<string, string> = new Map([
  ["P2002", "23505"],
  ["P2003", "23503"],
  ["P2004", "23514"],
]);
