import type { UserScope } from "@/server/data/scope";
import { authCookies, cookiesOf } from "./cookies";
import { identify, sessionTokenOf } from "./identify";

/** What signing in needs to know of one request, and where its refusals are kept: next-auth passes on no more than a word of them. */
export type RequestFacts = {
  readonly ip: string;
  readonly userAgent: string;
  readonly requestId: string;
  /** The cookie against cross-site requests: a secret of this browser's that no script can read. */
  readonly browser: string;
  /** The session this browser has now. Signing in ends it. */
  readonly token: string | null;
  readonly user: UserScope["user"] | null;
  failure: unknown;
};

export async function requestFacts({ headers }: Request): Promise<RequestFacts> {
  const cookie = headers.get("cookie") ?? undefined;
  return {
    // The front door writes both; nothing from outside passes it under these names.
    ip: headers.get("x-plenary-address") ?? "unknown",
    requestId: headers.get("x-request-id") ?? "unknown",
    userAgent: (headers.get("user-agent") ?? "").slice(0, 300),
    browser: cookiesOf(cookie)[authCookies().csrfToken.name] ?? "",
    token: sessionTokenOf(cookie),
    user: await identify(cookie),
    failure: null,
  };
}

/** Does `work`; remembers what it failed with before next-auth turns that into a word of its own. */
export async function remembering<Answer>(facts: RequestFacts, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    facts.failure = error;
    throw error;
  }
}
