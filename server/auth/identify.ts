import { findSessionUser } from "@/server/data/people/sessions";
import type { UserScope } from "@/server/data/scope";
import { cookiesOf, sessionCookie } from "./cookies";
import { isSessionToken, sessionHash } from "./session-token";

/** Whose live session a Cookie header carries, or null. Asked of the database every time, so that an ended session is over at once. */
export async function identify(cookieHeader: string | undefined): Promise<UserScope["user"] | null> {
  const token = sessionTokenOf(cookieHeader);
  return token ? findSessionUser(sessionHash(token)) : null;
}

export function sessionTokenOf(cookieHeader: string | undefined): string | null {
  const token = cookiesOf(cookieHeader)[sessionCookie()];
  return isSessionToken(token) ? token : null;
}
