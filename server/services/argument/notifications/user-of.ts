import { DomainError } from "@/domain/kernel";
import type { DebateScope, UserScope } from "@/server/data/scope";

/** The person behind a scope, for changes of what is theirs alone. */
export function userOf({ user, request }: DebateScope): UserScope {
  if (!user) throw new DomainError("not-signed-in", "Sign in, or join with a room code, to do this.");
  return { user, request };
}
