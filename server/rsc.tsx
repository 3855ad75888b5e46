import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache, type ReactNode } from "react";
import { Awake } from "@/lib/trpc/awake";
import type { AppRouter } from "./api/root";
import type { PageCaller } from "./pages-door";

type Door = { readonly callerFor: (cookie: string | undefined, requestId: string) => Promise<PageCaller> };

/** The router as seen by the browser whose page is being made. One per request. */
export const api = cache(async (): Promise<PageCaller> => {
  const door = (globalThis as unknown as { plenaryPages?: Door }).plenaryPages;
  if (!door) throw new Error("Pages are served through server/http/main.ts; start with `npm start` or `npm run dev`.");
  const given = await headers();
  return door.callerFor(given.get("cookie") ?? undefined, given.get("x-request-id") ?? "page");
});

/** The debate of this request, asked for once however many parts of the page want it. */
export const readDebate = cache((debate: string) => orElsewhere((caller) => caller.debates.get({ debate })));

/** Who is looking, or null; asked for once. */
export const readMe = cache(async () => (await api()).account.me());

const client = cache(() => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } }));

/** Query keys and types of the router; the data itself comes from `api()`. */
const keys = createTRPCOptionsProxy<AppRouter>({ client: undefined as never, queryClient: client });

/**
 * Puts an answer where the page's client components will look for it, and returns it:
 * `const debate = await prefetch((k) => k.debates.get.queryKey({ debate }), (api) => api.debates.get({ debate }))`.
 */
export async function prefetch<Answer>(
  key: (k: typeof keys) => readonly unknown[],
  read: (caller: PageCaller) => Promise<Answer>,
): Promise<Answer> {
  const answer = await orElsewhere(read);
  client().setQueryData(key(keys), answer);
  return answer;
}

/** Reads for a page: what is not there, or not for this person, is a 404; what needs a sign-in leads to it. */
export async function orElsewhere<Answer>(read: (caller: PageCaller) => Promise<Answer>): Promise<Answer> {
  try {
    return await read(await api());
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === "NOT_FOUND" || code === "BAD_REQUEST" || code === "FORBIDDEN") notFound();
    if (code === "UNAUTHORIZED") redirect("/sign-in");
    throw error;
  }
}

type HydrateProps = { readonly children: ReactNode; readonly isFrame?: boolean };

/** Hands everything prefetched so far to the client components inside. A frame has a page inside, which wakes up after it. */
export function Hydrate({ children, isFrame = false }: HydrateProps) {
  return (
    <HydrationBoundary state={dehydrate(client())}>
      {children}
      {isFrame ? null : <Awake />}
    </HydrationBoundary>
  );
}
