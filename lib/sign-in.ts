/** Ways of proving who one is, by the fields each needs. `link` uses up the link that `email` had sent. */
type Ways = {
  readonly password: { readonly email: string; readonly password: string };
  /** `key` goes with the form however often it is sent: see newJoinKey. */
  readonly guest: { readonly code: string; readonly name: string; readonly key: string };
  /** The link of an invitation to a panel; `key` as for a guest. */
  readonly panel: { readonly token: string; readonly key: string };
  readonly email: { readonly email: string };
  readonly link: { readonly email: string; readonly token: string };
  readonly oidc: Record<never, never>;
};

const PATHS = {
  password: "callback/password",
  guest: "callback/guest",
  panel: "callback/panel",
  email: "signin/email",
  link: "callback/email",
  oidc: "signin/oidc",
} as const satisfies Record<keyof Ways, string>;

/**
 * Signs this browser in, or takes the first step; answers where to go next. Go there with a whole new page: everything
 * on this one belongs to who was here before. Fails with the server's sentence, as procedures do (see lib/trpc/errors).
 */
export function signIn<Way extends keyof Ways>(way: Way, fields: Ways[Way], callbackUrl?: string): Promise<{ readonly url: string }> {
  return post(PATHS[way], { ...fields, callbackUrl });
}

/** Ends this browser's session at once, here and on the server. */
export function signOut(): Promise<{ readonly url: string }> {
  return post("signout", { callbackUrl: "/" });
}

/** A connection that has died says nothing; longer than any answer takes on a slow one. */
const PATIENCE_MS = 30_000;

async function post(path: string, fields: Readonly<Record<string, unknown>>): Promise<{ readonly url: string }> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const csrf = await fetch("/api/auth/csrf", { signal });
  const { csrfToken } = (await answerOf(csrf)) as { csrfToken?: string };
  const response = await fetch(`/api/auth/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...fields, csrfToken }),
    signal,
  });
  return (await answerOf(response)) as { url: string };
}

type Failed = { readonly error: { readonly message: string; readonly data: object } };

async function answerOf(response: Response): Promise<object> {
  const answer = (await response.json()) as object | Failed;
  if (!("error" in answer)) return answer;
  const { message, data } = (answer as Failed).error;
  throw Object.assign(new Error(message), { data, retryAfter: Number(response.headers.get("retry-after")) || null });
}
