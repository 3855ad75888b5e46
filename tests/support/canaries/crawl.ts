import { appRouter } from "@/server/api/root";
import { debateFiles } from "@/server/http/debate-files";
import { EXPECTATIONS } from "../../authorization/expectations";
import { cookieOf } from "../door";
import { inputsFor, type Pool } from "./inputs";
import { found, type Place } from "./words";
import type { Reader, World } from "./world";

/** Something that was read, and where. */
export type Reading = { readonly at: string; readonly text: string; readonly status: number };
export type Ask = (path: string, headers: Readonly<Record<string, string>>) => Promise<{ readonly status: number; readonly text: string }>;

type Procedure = { readonly _def: { readonly type: "query" | "mutation" } };
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>;
export const QUERIES = Object.keys(procedures).filter((path) => procedures[path]!._def.type === "query");

/** Where a reader found which canaries although they may not. */
export function leaks({ canaries }: World, { may }: Reader, readings: readonly Reading[]): readonly string[] {
  return readings.flatMap(({ at, text }) =>
    found(canaries, text)
      .filter((place) => !may.includes(place))
      .map((place) => `${place} at ${at}`),
  );
}

/** Everything that was found, wherever. */
export function allFound({ canaries }: World, readings: readonly Reading[]): ReadonlySet<Place> {
  return new Set(readings.flatMap(({ text }) => found(canaries, text)));
}

export const headersOf = async ({ somebody }: Pick<Reader, "somebody">): Promise<Readonly<Record<string, string>>> =>
  somebody ? { cookie: await cookieOf(somebody) } : {};

/** Every procedure that reads, with everything that could be asked of it. */
export async function readProcedures(
  world: Pick<World, "debate">,
  reader: Pick<Reader, "somebody">,
  pool: Pool,
  ask: Ask,
): Promise<readonly Reading[]> {
  const headers = await headersOf(reader);
  const readings: Reading[] = [];
  for (const path of QUERIES)
    for (const input of inputsFor(EXPECTATIONS[path]!, world, pool)) {
      const at = `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`;
      readings.push({ at: `${path} ${JSON.stringify(input)}`, ...(await ask(at, headers)) });
    }
  return readings;
}

/** Every file that a debate and its polls can be taken away as, and the snapshots of results. */
export async function readFiles(
  { debate: { slug } }: Pick<World, "debate">,
  reader: Pick<Reader, "somebody">,
  pool: Pool,
  ask: Ask,
): Promise<readonly Reading[]> {
  const headers = await headersOf(reader);
  const ofPolls = (pool.poll ?? []).flatMap((poll) => [
    `/debates/${slug}/export/${poll}/results.csv`,
    `/debates/${slug}/export/${poll}/ballots.csv`,
    `/debates/${slug}/export/${poll}/results.json`,
    `/debates/${slug}/export/${poll}.csv`,
    `/api/debates/${slug}/results/${poll}`,
  ]);
  const addresses = [...debateFiles().map((file) => `/debates/${slug}/export/${file}`), ...ofPolls];
  const readings: Reading[] = [];
  for (const at of addresses) readings.push({ at, ...(await ask(at, headers)) });
  return readings;
}
