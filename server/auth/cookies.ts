import { env } from "@/server/env";

/** A browser refuses a `__Host-` cookie that is not Secure, so over plain http the names go without. */
const isHttps = () => env.PUBLIC_URL.startsWith("https:");
const named = (name: string) => `${isHttps() ? "__Host-" : ""}${name}`;

/** The cookie that holds the session's random id and nothing else. */
export const sessionCookie = () => named("plenary");

/**
 * The names and properties of every cookie that signing in uses. next-auth takes any cookie whose name begins like the
 * session's for a part of it, so none of the others may.
 */
export function authCookies() {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() } as const;
  const passing = { ...options, maxAge: 15 * 60 };
  return {
    sessionToken: { name: sessionCookie(), options },
    callbackUrl: { name: named("sign-in-destination"), options: passing },
    csrfToken: { name: named("sign-in-csrf"), options },
    pkceCodeVerifier: { name: named("sign-in-pkce"), options: passing },
    state: { name: named("sign-in-state"), options: passing },
    nonce: { name: named("sign-in-nonce"), options: passing },
  };
}

/** The cookies of a request's header by name; the first of a name counts. */
export function cookiesOf(header: string | undefined): Readonly<Record<string, string>> {
  const cookies: Record<string, string> = Object.create(null);
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    const name = part.slice(0, at).trim();
    if (at > 0 && name && !(name in cookies)) cookies[name] = decoded(part.slice(at + 1).trim());
  }
  return cookies;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
