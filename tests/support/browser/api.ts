import type { APIResponse, Page } from "@playwright/test";
import { createTRPCClient, httpLink } from "@trpc/client";
import type { AppRouter } from "@/server/api/root";

/** A page, or whatever else asks with cookies of its own. */
export type Asking = Pick<Page, "request">;
export type Api = ReturnType<typeof apiOf>;

/** The procedures, called with the cookies of a page's browser: how a stage is set, and how a rule is tried without the pages. */
export function apiOf(page: Asking) {
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: "/api/trpc", fetch: (url, request) => send(page, String(url), request) })],
  });
}

/** One query as anybody could send it, with the answer untouched. */
export function ask(page: Page, procedure: string, input: object): Promise<APIResponse> {
  return page.request.get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`);
}

/** One change as anybody could send it, with the answer untouched. */
export function tell(page: Page, procedure: string, input: object): Promise<APIResponse> {
  return page.request.post(`/api/trpc/${procedure}`, { data: input, headers: FROM_OUR_PAGES });
}

/** Posts to a sign-in route as the pages do. */
export async function postAuth(page: Asking, path: string, fields: object): Promise<void> {
  const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await page.request.post(`/api/auth/${path}`, { data: { ...fields, csrfToken }, headers: FROM_OUR_PAGES });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
}

export const newKey = () => ({ idempotencyKey: crypto.randomUUID() });

/** What a browser says by itself. */
const FROM_OUR_PAGES = { "sec-fetch-site": "same-origin" };

type Request = { readonly method?: string; readonly body?: unknown };

async function send(page: Asking, url: string, { method, body }: Request = {}): Promise<Response> {
  const answer = await page.request.fetch(url, {
    method: method ?? "GET",
    headers: { ...FROM_OUR_PAGES, "content-type": "application/json" },
    ...(body === undefined ? {} : { data: body as string }),
  });
  return new Response(new Uint8Array(await answer.body()), { status: answer.status() });
}
