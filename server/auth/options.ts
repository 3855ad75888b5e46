import type { AuthOptions } from "next-auth";
import { takeFromLimit } from "@/server/data/connection/limits";
import { endSession, findSessionUser, openSession, SESSION_DAYS } from "@/server/data/people/sessions";
import { findAccountByEmail, findAccountByIdentity } from "@/server/data/people/users";
import { env } from "@/server/env";
import { authAdapter, issuerOf } from "./adapter";
import { authCookies } from "./cookies";
import { destinationOf } from "./destination";
import { limitKey } from "./limit-key";
import { emailProvider } from "./providers/email";
import { guestProvider } from "./providers/guest";
import { addressOf, type Claims, oidcProvider, provenAddressOf } from "./providers/oidc";
import { panelProvider } from "./providers/panel";
import { passwordProvider } from "./providers/password";
import { type RequestFacts, remembering } from "./request-facts";
import { newSessionToken, sessionHash } from "./session-token";

/** How next-auth signs people in here, for one request. */
export function authOptions(facts: RequestFacts): AuthOptions {
  return {
    secret: env.AUTH_SECRET,
    providers: [
      passwordProvider(facts),
      guestProvider(facts),
      panelProvider(facts),
      ...(env.SMTP_URL ? [emailProvider(facts)] : []),
      ...(env.OIDC_ISSUER ? [oidcProvider()] : []),
    ],
    adapter: authAdapter(facts),
    session: { strategy: "jwt", maxAge: SESSION_DAYS * 86_400 },
    // What next-auth calls a token is our session's random id: nothing can be read from it, and its row can be removed.
    jwt: {
      encode: ({ token }) => String(token?.sessionToken ?? ""),
      decode: async ({ token }) => {
        const user = token ? await findSessionUser(sessionHash(token)) : null;
        return user?.id ? { sub: user.id, name: user.name, sessionToken: token } : null;
      },
    },
    useSecureCookies: env.PUBLIC_URL.startsWith("https:"),
    cookies: authCookies(),
    pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in", verifyRequest: "/sign-in" },
    callbacks: callbacks(facts),
    events: {
      signOut: async () => {
        // next-auth swallows what an event throws; the answer must not say "signed out" when that is not so.
        await remembering(facts, async () => facts.token && endSession(sessionHash(facts.token)));
      },
    },
    logger: { error: (code, metadata) => logged(facts, code, metadata), warn: () => {}, debug: () => {} },
  };
}

function callbacks(facts: RequestFacts): NonNullable<AuthOptions["callbacks"]> {
  return {
    signIn: ({ account, email, profile, user }) =>
      remembering(facts, async () => {
        if (email?.verificationRequest) await takeFromLimitOfMails(account?.providerAccountId ?? user.email ?? "", facts.ip);
        const isDisputed = account?.type === "oauth" && (await claimsSomebodysAddress(account.providerAccountId, profile as Claims));
        return isDisputed ? "/sign-in?error=UnprovenAddress" : true;
      }),
    jwt: ({ token, user, trigger }) =>
      remembering(facts, async () => {
        if (trigger !== "signIn" && trigger !== "signUp") return token;
        // A guest's session was opened in the same breath as they joined.
        if ("sessionToken" in user) return { sub: user.id, sessionToken: user.sessionToken };
        const sessionToken = newSessionToken();
        const session = { userId: user.id, tokenHash: sessionHash(sessionToken), userAgent: facts.userAgent };
        await openSession(session, facts.token && sessionHash(facts.token));
        return { sub: user.id, sessionToken };
      }),
    session: ({ session, token }) => ({ expires: session.expires, user: { id: token.sub, name: token.name } }),
    redirect: async ({ url, baseUrl }) => destinationOf(url, baseUrl),
  };
}

/** One key for an account and address; one for the account alone, so that nobody's mailbox is filled from many addresses. */
async function takeFromLimitOfMails(email: string, ip: string): Promise<void> {
  await takeFromLimit("sign-up", `mail ${ip}`, ip);
  await takeFromLimit("sign-in", `mail ${limitKey(email, "")}`, ip);
}

async function claimsSomebodysAddress(subject: string, claims: Claims): Promise<boolean> {
  const address = addressOf(claims);
  if (!address || provenAddressOf(claims) || (await findAccountByIdentity(issuerOf("oidc"), subject))) return false;
  return (await findAccountByEmail(address)) !== null;
}

// An ended session is no error of ours, and a refusal was already answered in words.
const EXPECTED = new Set(["JWT_SESSION_ERROR", "CALLBACK_CREDENTIALS_HANDLER_ERROR"]);

function logged(facts: RequestFacts, code: string, metadata: unknown): void {
  if (EXPECTED.has(code) || facts.failure) return;
  const { message, error } = metadata as { message?: string; error?: Error };
  console.warn(
    JSON.stringify({ level: "warn", event: "sign-in-failed", requestId: facts.requestId, code, message: error?.message ?? message }),
  );
}
