import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Server } from "../load/server";
import { ask } from "../support/asking";
import { allFound, headersOf, leaks, type Reading } from "../support/canaries/crawl";
import { poolOf } from "../support/canaries/inputs";
import { addresses, routes } from "../support/canaries/pages";
import { aWorld, type Reader } from "../support/canaries/world";
import { argue } from "../support/factories/moderating";
import { startServer } from "./product";

let server: Server;
beforeAll(async () => {
  server = await startServer({ settings: { LIMIT_PAGE: "1000000" } });
});
afterAll(() => server.stop());

/** Every page as this reader gets it: its markup, and the data that its scripts start from. */
async function readPages(reader: Reader, where: readonly string[]): Promise<readonly Reading[]> {
  const headers = { ...(await headersOf(reader)), accept: "text/html" };
  const readings: Reading[] = [];
  for (let from = 0; from < where.length; from += AT_ONCE)
    readings.push(
      ...(await Promise.all(
        where.slice(from, from + AT_ONCE).map(async (at) => {
          const { status, text } = await ask(server.port, at, { headers });
          return { at, status, text };
        }),
      )),
    );
  expect(readings.filter(({ status }) => status >= 500 || status === 429).map(({ at, status }) => `${status} ${at}`)).toEqual([]);
  return readings;
}

const AT_ONCE = 4;

it("knows the pages from the folders", () => {
  expect(routes()).toEqual(
    expect.arrayContaining(["/", "/join/[code]", "/debates/[slug]", "/debates/[slug]/caucus", "/debates/[slug]/screen"]),
  );
});

/** Who reads more where caucuses are overseen, and some of those who must not. */
const CHANGED_BY_OVERSIGHT = new Set(["a visitor", "the head", "another delegation", "the facilitator", "the owner"]);

describe.each([false, true])("where caucuses are overseen: %s", (isOverseen) => {
  it("no page shows anybody a word that is not for them, and the rooms show those that are", { timeout: 400_000 }, async () => {
    const world = await aWorld({ isOverseen });
    const where = addresses(world, await poolOf(world));
    const leaked: string[] = [];
    const got: Record<string, readonly string[]> = {};
    for (const reader of isOverseen ? world.readers.filter(({ name }) => CHANGED_BY_OVERSIGHT.has(name)) : world.readers) {
      const readings = await readPages(reader, where);
      leaked.push(...leaks(world, reader, readings).map((leak) => `${reader.name}: ${leak}`));
      got[reader.name] = [...allFound(world, readings)];
    }
    expect(leaked).toEqual([]);
    // Messages are read when a channel is opened, and an assessment is not released yet: pages have them from procedures.
    expect(got["the head"]).toEqual(expect.arrayContaining(["brief", "notes"]));
    expect(got["the facilitator"]).toEqual(expect.arrayContaining(["brief", ...(isOverseen ? ["notes"] : [])]));
  });
});

it("a planted leak is found on the floor and in the record", { timeout: 120_000 }, async () => {
  const world = await aWorld({ isOverseen: false });
  const visitor = world.readers.find(({ somebody }) => somebody === null)!;
  const { text } = world.canaries.find(({ place }) => place === "notes")!;
  await argue(world.debate, world.debate.headOf("builders"), `I heard that ${text}.`);
  const leaked = leaks(world, visitor, await readPages(visitor, addresses(world, await poolOf(world))));
  const { slug } = world.debate;
  for (const page of [`/debates/${slug}`, `/debates/${slug}/record`]) expect(leaked.some((leak) => leak === `notes at ${page}`)).toBe(true);
});
