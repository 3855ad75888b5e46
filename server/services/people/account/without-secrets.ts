import type { UserScope } from "@/server/data/scope";

/** The hash of a request is kept; where the request holds a password, a fast hash of it must not be. */
export function withoutSecrets(scope: UserScope): UserScope {
  return scope.request ? { ...scope, request: { key: scope.request.key, hash: "holds a password" } } : scope;
}
