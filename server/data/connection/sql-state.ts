/**
 * The SQLSTATE that PostgreSQL gave for an error, or null where it gave none. Prisma keeps it in different places, depending
 * on what failed; its own codes (P1001, P2028) look alike and are none.
 */
export function sqlStateOf(error: unknown, depth = 0): string | null {
  if (typeof error !== "object" || error === null || depth > 4) return null;
  const { code, originalCode, cause, meta } = error as Readonly<Record<string, unknown>>;
  for (const state of [originalCode, code]) if (typeof state === "string" && /^(?!P[12])[0-9A-Z]{5}$/.test(state)) return state;
  return sqlStateOf(cause, depth + 1) ?? sqlStateOf((meta as Readonly<Record<string, unknown>> | undefined)?.driverAdapterError, depth + 1);
}
