/** Ways of proving who one is, by the fields each needs. `link` uses up the link that `email` had sent. */
type Ways = {
  readonly password: { readonly email: string; readonly password: string };
  readonly guest: { readonly code: string; readonly name: string };
  readonly email: { readonly email: string };
  readonly link: { readonly email: string; readonly token: string };
  readonly oidc: Record<never, never>;
};

const PATHS = {
  password: "callback/password",
  guest: "callback/guest",
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

async function post(path: string, fields: Readonly<Record<string, unknown>>): Promise<{ readonly url: string }> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken?: string };
  const response = await fetch(`/api/auth/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...fields, csrfToken }),
  });
  const answer = (await response.json()) as { url: string } | { error: { message: string; data: unknown } };
  if ("error" in answer) throw Object.assign(new Error(answer.error.message), { data: answer.error.data });
  return answer;
}
