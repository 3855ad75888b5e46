import { createTRPCClient, httpLink } from "@trpc/client";
import type { AppRouter } from "@/server/api/root";
import { LiveReader } from "@/tests/support/live-reader";

/** The servers of one product, the one that answers first; killed ones are taken out. */
export type Servers = { readonly ports: number[] };
export type Phone = {
  readonly api: ReturnType<typeof createTRPCClient<AppRouter>>;
  /** Every record entry of which the feed spoke, in the order in which it did. */
  readonly heard: () => readonly number[];
  readonly hasHeard: (seq: number) => Promise<void>;
  readonly putAway: () => void;
};

const PATIENCE_MS = 30_000;

/** Somebody's browser: changes are sent again under the same key to whichever server is up, and the feed is resumed where it broke. */
export async function aPhone(servers: Servers, { slug, cookie }: { readonly slug: string; readonly cookie: string }): Promise<Phone> {
  const headers = { cookie, "sec-fetch-site": "same-origin" };
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: "http://plenary.invalid/api/trpc", headers, fetch: (url, init) => persist(servers, String(url), init) })],
  });
  const feeds: LiveReader[] = [];
  let isAway = false;
  const follow = async (): Promise<void> => {
    const after = feeds.findLast(({ lastId }) => lastId !== null)?.lastId ?? 0;
    const feed = await LiveReader.open({ port: servers.ports[0]!, slug, cookie, after });
    feeds.push(feed);
    void feed
      .until(({ isOver }) => isOver, 600_000)
      .then(async () => {
        if (isAway) return;
        await pause();
        await follow();
      })
      .catch(() => {});
  };
  await follow();
  const heard = () => feeds.flatMap(({ seqs }) => seqs);
  return {
    api,
    heard,
    hasHeard: async (seq) => {
      const deadline = Date.now() + PATIENCE_MS;
      while (!heard().includes(seq)) {
        if (Date.now() > deadline) throw new Error(`never heard of entry ${seq}: ${heard().slice(-10)}`);
        await pause();
      }
    },
    putAway: () => {
      isAway = true;
      for (const feed of feeds) feed.close();
    },
  };
}

type Sent = { readonly method?: string; readonly body?: unknown; readonly headers?: unknown };

async function persist(servers: Servers, url: string, init: Sent = {}): Promise<Response> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const answer = await fetch(url.replace("plenary.invalid", `127.0.0.1:${servers.ports[0]}`), init as RequestInit);
      if (answer.status !== 503) return answer;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await pause();
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
