import { newJoinKey } from "@/lib/trpc/keys";
import { guestIdentity } from "@/server/auth/guest-identity";
import { sessionHash } from "@/server/auth/session-token";
import * as service from "@/server/services/debates/debates/join-as-guest";
import { type Caller, callerFor } from "./a-user";

type JoinedGuest = { readonly userId: string; readonly name: string; readonly api: Caller };

/** Somebody without an account who joins by a code, each on a browser of their own. */
export async function joinAsGuest(code: string, name: string): Promise<JoinedGuest> {
  const { userId, sessionToken } = guestIdentity(newJoinKey(), newJoinKey());
  await service.joinAsGuest({ code, name }, { id: userId, tokenHash: sessionHash(sessionToken), userAgent: "" });
  return { userId, name, api: callerFor({ id: userId as never, name, sessionId: userId }) };
}
