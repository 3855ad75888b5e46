import { DomainError } from "@/domain/kernel";
import { env } from "@/server/env";
import { batched } from "./batching";
import { hot } from "./client";

type Limit = { readonly count: number; readonly seconds: number; readonly doing: string };

/** Calls allowed a window, by user where there is one, else by address. */
export const LIMITS = {
  page: { count: env.LIMIT_PAGE, seconds: 60, doing: "reading" },
  read: { count: env.LIMIT_READ, seconds: 60, doing: "reading" },
  write: { count: env.LIMIT_WRITE, seconds: 60, doing: "changing things" },
  vote: { count: env.LIMIT_VOTE, seconds: 60, doing: "voting" },
  caucus: { count: env.LIMIT_CAUCUS, seconds: 60, doing: "writing" },
  "sign-in": { count: env.LIMIT_SIGN_IN, seconds: 900, doing: "signing in" },
  join: { count: env.LIMIT_JOIN, seconds: 60, doing: "joining" },
  "sign-up": { count: env.LIMIT_SIGN_UP, seconds: 60, doing: "signing up" },
  export: { count: env.LIMIT_EXPORT, seconds: 3_600, doing: "exporting" },
  import: { count: env.LIMIT_IMPORT, seconds: 3_600, doing: "importing" },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** Counts one call; throws `too-many` with the seconds to wait when the window is full. */
export async function takeFromLimit(name: LimitName, userId: string | null, ip: string): Promise<void> {
  const limit = LIMITS[name];
  const { count, wait } = await take({ key: `${name} ${userId ?? ip}`, seconds: limit.seconds });
  if (count > limit.count)
    throw new DomainError("too-many", `Too much ${limit.doing} at once. Try again in ${wait} seconds.`, { retryAfter: wait });
}

/** Removes windows that can no longer be counted into. */
export async function forgetOldWindows(): Promise<void> {
  await hot.query("DELETE FROM rate_limit WHERE window_start < clock_timestamp() - interval '2 hours'");
}

type Take = { readonly key: string; readonly seconds: number };

const take = batched<Take, { readonly count: number; readonly wait: number }>(async (takes) => {
  const wanted = new Map<string, Take & { readonly times: number }>();
  for (const item of takes) wanted.set(item.key, { ...item, times: (wanted.get(item.key)?.times ?? 0) + 1 });
  // Sorted, so that two batches take their row locks in one order.
  const rows = [...wanted.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const counted = await hot.query<{ key: string; count: number; wait: number }>({
    name: "take-from-limit",
    text: TAKE,
    values: [rows.map((row) => row.key), rows.map((row) => row.seconds), rows.map((row) => row.times)],
  });
  const answers = new Map(counted.rows.map((row) => [row.key, row]));
  return takes.map(({ key }) => answers.get(key)!);
});

const TAKE = `
WITH wanted AS (
  SELECT key, times, to_timestamp(floor(extract(epoch FROM statement_timestamp()) / seconds) * seconds) AS start, seconds
  FROM unnest($1::text[], $2::int[], $3::int[]) AS w(key, seconds, times)
), counted AS (
  INSERT INTO rate_limit AS r (key, window_start, count) SELECT key, start, times FROM wanted
  ON CONFLICT (key, window_start) DO UPDATE SET count = r.count + excluded.count RETURNING key, count
)
SELECT counted.key, counted.count,
       greatest(1, ceil(extract(epoch FROM wanted.start) + wanted.seconds - extract(epoch FROM statement_timestamp())))::int AS wait
FROM counted JOIN wanted USING (key)`;
