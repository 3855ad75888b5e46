import { vi } from "vitest";
import type { AnonymityLevel, PlaceOfAnswers } from "@/domain/disclosure";
import { prisma } from "@/server/data/connection/client";
import type { Mailbox } from "../auth/mailbox";
import { headersOf, type Reading, readFiles, readProcedures } from "../canaries/crawl";
import type { Pool } from "../canaries/inputs";
import type { TestDoor } from "../door";
import { everyRow, type Row } from "../every-row";
import { aUser, newKey, type Somebody } from "../factories/a-user";
import { LiveReader } from "../live-reader";
import { heardIn, joinedIn } from "./joined";
import { aToldPanel, type ToldPanel } from "./told";

/** `place`: as whom domain/disclosure knows this reader; null: from outside. `own`: their place among the experts. */
export type Reader = {
  readonly name: string;
  readonly somebody: Somebody | null;
  readonly place: PlaceOfAnswers | null;
  readonly own?: number;
};

export type ReadPanel = {
  readonly panel: ToldPanel;
  readonly readers: readonly Reader[];
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  readonly logged: readonly string[];
  readonly live: readonly unknown[];
  /** What the facilitator read, and every row there was, while a round was open. */
  readonly early: { readonly readings: readonly Reading[]; readonly rows: readonly Row[]; readonly sheetIds: readonly string[] };
};

/** A panel that ran from beginning to end, and everything that everybody can read of it. */
export async function aReadPanel(level: AnonymityLevel, { door, mailbox }: Server): Promise<ReadPanel> {
  const logged: string[] = [];
  const note = (...said: unknown[]) => void logged.push(said.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join(" "));
  const spies = (["log", "info", "warn", "error", "debug"] as const).map((method) => vi.spyOn(console, method).mockImplementation(note));
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation((said) => {
      note(String(said));
      return true;
    }),
  );
  let early: ReadPanel["early"] = { readings: [], rows: [], sheetIds: [] };
  const panel = await aToldPanel(level, {
    ...{ door, mailbox },
    whileOpen: async (open) => {
      const read = await readAll(door, open, { name: "", somebody: open.debate.facilitator, place: "facilitator" });
      early = { readings: read, rows: await everyRow(), sheetIds: await sheetsOf(open) };
    },
  });
  const { debate, experts } = panel;
  await debate.facilitator.api.panel.close({ debate: debate.slug, ...newKey() });
  const readers: readonly Reader[] = [
    { name: "the facilitator", somebody: debate.facilitator, place: "facilitator" },
    { name: "the owner", somebody: await debate.member("owner"), place: "owner" },
    { name: "the first panellist", somebody: experts[0]!, place: "panellist", own: 0 },
    { name: "the last panellist", somebody: experts.at(-1)!, place: "panellist", own: experts.length - 1 },
    { name: "an observer", somebody: await debate.join(), place: null },
    { name: "a stranger", somebody: await aUser(), place: null },
    { name: "a visitor", somebody: null, place: null },
  ];
  const readings = new Map<string, readonly Reading[]>();
  for (const reader of readers) readings.set(reader.name, await readAll(door, panel, reader));
  const live: unknown[] = [];
  for (const reader of readers) live.push(...(await everyEvent(door, panel, reader)));
  for (const spy of [...spies, ...streams]) spy.mockRestore();
  return { panel, readers, readings, logged, live, early };
}

type Server = { readonly door: TestDoor; readonly mailbox: Mailbox };
type Panel = Pick<ToldPanel, "debate" | "experts">;

/** Every procedure, every file, and what those get who ask for a sheet with a key of their own. */
async function readAll(door: TestDoor, panel: Panel, reader: Reader): Promise<readonly Reading[]> {
  const pool = await poolOf(panel);
  const ask = (path: string, headers: Readonly<Record<string, string>>) => door.ask(path, { headers });
  const read = [...(await readProcedures(panel, reader, pool, ask)), ...(await readFiles(panel, reader, pool, ask))];
  if (!reader.somebody) return read;
  const { cookie } = await headersOf(reader);
  const answer = await door.change("answers.openSheet", { debate: panel.debate.slug, sheetKey: "A".repeat(43) }, { cookie });
  return [...read, { at: "answers.openSheet", ...answer }];
}

/** Ids of the panel's detached sheets. */
export const sheetsOf = async ({ debate }: Panel): Promise<readonly string[]> =>
  (await prisma.panelSheet.findMany({ where: { debateId: debate.id }, select: { id: true } })).map(({ id }) => id);

async function poolOf({ debate, experts }: Panel): Promise<Pool> {
  const { scenarioId } = await prisma.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { scenarioId: true } });
  return {
    debate: [debate.slug],
    workspace: [debate.workspace.slug],
    code: [debate.code],
    scenarioId: [scenarioId],
    participantId: experts.slice(0, 4).map(({ names }) => names[4]),
    // Whoever knows somebody's words or name looks for the other.
    text: [...experts.slice(0, 2).flatMap(({ names, said }) => [names[0], said[0]])],
    after: [null, 0],
  };
}

/** All that the live feed has kept, from the first entry on. */
async function everyEvent(door: TestDoor, { debate }: Panel, reader: Reader): Promise<readonly unknown[]> {
  const { cookie } = await headersOf(reader);
  const feed = await LiveReader.open({ port: door.port, slug: debate.slug, cookie, after: 0 });
  const { seq } = await prisma.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { seq: true } });
  if (feed.status === 200) await feed.until(({ seqs, events }) => seqs.includes(seq) || events.some(({ event }) => event === "reset"));
  feed.close();
  return feed.events;
}

/** Whom a reader, by all that they read, can join to an answer; what is their own they know. */
export function joinedBy({ panel: { experts }, readings }: ReadPanel, { name, own }: Reader): readonly number[] {
  const joined = readings.get(name)!.flatMap(({ text }) => [...joinedIn(text, experts)]);
  return [...new Set(joined)].filter((place) => place !== own).sort((a, b) => a - b);
}

/** Whose words a reader finds, wherever. */
export const heardBy = ({ panel: { experts }, readings }: ReadPanel, { name }: Reader): readonly number[] =>
  heardIn(
    readings
      .get(name)!
      .map(({ text }) => text)
      .join("\n"),
    experts,
  );
