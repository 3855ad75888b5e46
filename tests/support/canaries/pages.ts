import { readdirSync } from "node:fs";
import path from "node:path";
import type { Pool } from "./inputs";
import type { World } from "./world";

const root = path.resolve(import.meta.dirname, "../../../app");

/** Every page there is, as its address is written in the folders. A new page is one of them. */
export function routes(): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => `/${path.dirname(file)}`.replaceAll(/\/\([^)]*\)/g, "") || "/")
    .sort();
}

/** Where the pages of this world are: each with something in it, and those that can be asked for something with that as well. */
export function addresses(world: World, pool: Pool): readonly string[] {
  const values = valuesOf(world, pool);
  return routes().flatMap((route) => {
    const address = route.replaceAll(/\[([^\]]+)\]/g, (_, name: string) => {
      const value = route.startsWith("/methods/") && name === "method" ? "stv" : values[name];
      if (value === undefined) throw new Error(`Say in tests/support/canaries/pages.ts what [${name}] in ${route} can be.`);
      return value;
    });
    return [address, ...(QUERIES[route] ?? []).map((query) => `${address}?${query(world)}`)];
  });
}

function valuesOf({ debate, claimId }: World, pool: Pool): Readonly<Record<string, string>> {
  return {
    slug: debate.slug,
    workspace: debate.workspace.slug,
    code: debate.code,
    scenario: String(pool.scenarioId?.[0]),
    claim: claimId,
    source: String(pool.sourceId?.[0]),
    poll: "opening",
    method: "plurality",
    kind: "claim",
    id: claimId,
    participant: debate.delegates[0]!.participantId,
    person: debate.delegates[0]!.participantId,
    proposal: "1",
    number: "1",
    breakout: "no-such-breakout",
    token: "none",
  };
}

type Query = (world: World) => string;
const search: Query = ({ canaries }) => `q=${canaries.map(({ lure }) => lure).join("+")}`;

const QUERIES: Readonly<Record<string, readonly Query[]>> = {
  "/debates/[slug]/brief": [() => "delegation=parents"],
  "/debates/[slug]/caucus": [({ channelId }) => `channel=${channelId}`],
  "/debates/[slug]/search": [search, ({ canaries }) => `q=${canaries[0]!.lure}`],
  "/debates/[slug]": [({ claimId }) => `claim=${claimId}`],
};
