import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { answersOf } from "@/server/data/panel/answers/held";
import { copyAnswers } from "@/server/data/panel/answers/seal";
import { EXPECTATIONS } from "../../authorization/expectations";
import { QUERIES } from "../../support/canaries/crawl";
import { cookieOf, TestDoor } from "../../support/door";
import { everyRow, type Row } from "../../support/every-row";
import type { Somebody } from "../../support/factories/a-user";
import { LiveReader } from "../../support/live-reader";
import {
  answerOf,
  aPanel,
  aSheetKey,
  closeRound,
  give,
  openRound,
  type TestPanel,
  type TestPanellist,
} from "../../support/panel/answering";
import { columnJoins, OF_SHEETS } from "../../support/panel/column-joins";
import { administer } from "../../traps/support/administer";

vi.hoisted(() => {
  for (const name of ["WRITE", "READ"]) process.env[`LIMIT_${name}`] = "1000000";
});

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

type Told = { readonly panellist: TestPanellist; readonly sheetKey: string; readonly canary: string };
type World = { readonly panel: TestPanel; readonly told: readonly Told[]; readonly said: string[] };

/** Six people answer through the front door, in an order that is not that of any id, and change their minds; what the server says is kept. */
async function aWorld(): Promise<World> {
  const groupOf = (index: number) => (index % 2 ? "nurses" : "judges");
  const keptGroups = { group: { nurses: "judges + nurses", judges: "judges + nurses" }, expertise: null };
  const panel = await aPanel({ anonymity: "detached", panellists: 6, groupOf, keptGroups });
  const shuffled = [...panel.panellists].sort((a, b) => (a.panellistId.slice(4) < b.panellistId.slice(4) ? -1 : 1));
  const told = shuffled.map((panellist) => ({ panellist, sheetKey: aSheetKey(), canary: `canary${randomBytes(6).toString("hex")}` }));
  const said: string[] = [];
  const note = (...words: unknown[]) =>
    void said.push(words.map((word) => (typeof word === "string" ? word : JSON.stringify(word))).join(" "));
  const methods = (["log", "info", "warn", "error", "debug"] as const).map((method) => vi.spyOn(console, method).mockImplementation(note));
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation((words) => {
      note(String(words));
      return true;
    }),
  );
  for (const { panellist, sheetKey, canary } of told) {
    const cookie = await cookieOf(panellist);
    for (const answer of [
      { value: 5, reason: `not yet ${canary}`, sheetKey },
      { value: 5, reason: canary, sheetKey },
      { item: 1, value: 5, reason: canary, sheetKey },
    ])
      said.push((await door.change("answers.give", answerOf(panel, answer), { cookie })).text);
    // What is refused leaves no more behind.
    said.push((await door.change("answers.give", answerOf(panel, { value: 11, reason: canary, sheetKey }), { cookie })).text);
    said.push((await door.change("answers.give", answerOf(panel, { reason: canary, sheetKey: aSheetKey() }), { cookie })).text);
    said.push((await door.change("answers.give", answerOf(panel, { reason: canary }), { cookie })).text);
  }
  for (const spy of [...methods, ...streams]) spy.mockRestore();
  return { panel, told, said };
}

const sheetsOf = ({ debate }: TestPanel) => prisma.panelSheet.findMany({ where: { debateId: debate.id }, select: { id: true } });

/** The rows of this panel's sheets; other tests have sheets of their own. */
async function rowsOfSheets({ panel }: World, rows: readonly Row[]): Promise<readonly Row[]> {
  const ids = (await sheetsOf(panel)).map(({ id }) => id);
  return rows.filter(({ table, text }) => OF_SHEETS.includes(table) && ids.some((id) => text.includes(id)));
}

/** Everything by which a row can name a person. */
const namesOf = ({ panellist }: Told): readonly string[] => [panellist.user.id, panellist.participantId, panellist.panellistId];

const joins = async ({ told, panel }: World, rows: readonly Row[]) =>
  columnJoins(
    rows,
    told.map(namesOf),
    (await sheetsOf(panel)).map(({ id }) => id),
  );

describe("detached answers", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  }, 120_000);

  it("lie in one table while the round is open, and stand beside no person, time or number", async () => {
    const rows = await everyRow();
    const places = new Set(rows.filter(({ text }) => world.told.some(({ canary }) => text.includes(canary))).map(({ table }) => table));
    expect([...places]).toEqual(["sheet_answer"]);
    for (const { table, text } of await rowsOfSheets(world, rows))
      for (const name of world.told.flatMap(namesOf)) expect([table, text.includes(name)]).toEqual([table, false]);
    const columns = await prisma.$queryRaw<{ column: string; type: string }[]>`
      SELECT table_name || '.' || column_name AS "column", data_type AS type FROM information_schema.columns
      WHERE table_name = ANY(${OF_SHEETS}) AND table_schema = 'public' ORDER BY 1`;
    expect([...new Set(columns.map(({ type }) => type))].sort()).toEqual(["boolean", "bytea", "jsonb", "text", "uuid"]);
    // Random ids hold no time.
    expect(await prisma.$queryRaw`SELECT id FROM panel_sheet WHERE uuid_extract_version(id) <> 4`).toEqual([]);
  });

  it("are joined to nobody by any column of any table, not even by those that the database keeps for itself", async () => {
    expect(await joins(world, await everyRow())).toEqual([]);
  });

  it("leave no request behind: no key, no hash that trying nine ratings could meet", async () => {
    const keys = world.told.map(({ sheetKey }) => sheetKey);
    for (const { table, text } of await everyRow()) for (const key of keys) expect([table, text.includes(key)]).toEqual([table, false]);
    const userIds = world.told.map(({ panellist }) => panellist.user.id);
    // What is there is of joining the debate, and older than any sheet.
    const requests = await administer<{ answer: unknown; is_older: boolean }>(
      `SELECT answer, xmin::text::bigint < (SELECT min(s.xmin::text::bigint) FROM panel_sheet s WHERE s.debate_id = '${world.panel.debate.id}') AS is_older
       FROM idempotency WHERE user_id = ANY('{${userIds.join()}}')`,
    );
    expect(requests.filter(({ is_older }) => !is_older)).toEqual([]);
  });

  it("are in no log line and no answer of the server's", () => {
    expect(world.said.filter((text) => text.includes('"kept":true'))).toHaveLength(18);
    for (const text of world.said) {
      for (const { canary, sheetKey } of world.told)
        expect([text, text.includes(canary) || text.includes(sheetKey)]).toEqual([text, false]);
    }
  });

  it("are no entry of the record, no notification and no mail", async () => {
    const { id: debateId } = world.panel.debate;
    const types = await prisma.recordEntry.findMany({ where: { debateId }, select: { type: true, payload: true } });
    expect(types.filter(({ type }) => type.startsWith("panel"))).toEqual([]);
    const notified = (await everyRow()).filter(({ table, text }) => table === "notification" && text.includes(debateId));
    expect(notified).toEqual([]);
  });

  it("are told to nobody who asks: not those who run the panel, the owner, or another panellist", async () => {
    const { debate } = world.panel;
    const facts = {
      debate: debate.slug,
      workspace: debate.workspace.slug,
      code: debate.code,
      scenarioId: "00000000-0000-4000-8000-000000000000",
      participantId: world.told[0]!.panellist.participantId,
      electorId: "00000000-0000-4000-8000-000000000000",
    };
    const readers: Somebody[] = [debate.facilitator, await debate.member("owner"), await debate.member("member"), world.told[1]!.panellist];
    for (const reader of readers) {
      const cookie = await cookieOf(reader);
      for (const path of QUERIES) {
        const input = EXPECTATIONS[path] && encodeURIComponent(JSON.stringify(EXPECTATIONS[path].input(facts)));
        const { text } = await door.ask(`/api/trpc/${path}?input=${input}`, { headers: { cookie } });
        for (const { canary } of world.told) expect([path, text.includes(canary)]).toEqual([path, false]);
      }
    }
  }, 120_000);

  it("are opened by their key alone, on any device", async () => {
    const [ada, ben] = world.told;
    const { slug: debate } = world.panel.debate;
    const view = await ada!.panellist.api.answers.openSheet({ debate, sheetKey: ada!.sheetKey });
    expect(view.isFound).toBe(true);
    expect(view.now.map(({ reason }) => reason)).toEqual([ada!.canary, ada!.canary]);
    expect(await ben!.panellist.api.answers.openSheet({ debate, sheetKey: aSheetKey() })).toEqual({
      isFound: false,
      now: [],
      before: [],
    });
    expect(await ben!.panellist.api.answers.questionnaire({ debate })).toMatchObject({ own: null, hasBegun: true });
  });

  it("ring for nobody while they come", async () => {
    const { debate } = world.panel;
    const cookie = await cookieOf(debate.facilitator);
    const feed = await LiveReader.open({ port: door.port, slug: debate.slug, cookie });
    const { panellist, sheetKey, canary } = world.told[2]!;
    await give(world.panel, panellist, { reason: canary, sheetKey });
    await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 5, idempotencyKey: crypto.randomUUID() });
    // What rings for everybody comes after it on the same line.
    await feed.until(({ events }) => events.some(({ event }) => event === "changed"));
    expect(JSON.stringify(feed.events)).not.toMatch(/panel|only/);
    feed.close();
  });

  it("are written anew when the round closes: one transaction, in the order of random ids, and nothing of the first rows is left", async () => {
    const { panel, told } = world;
    await closeRound(panel.roundId);
    expect(await prisma.sheetAnswer.count({ where: { roundId: panel.roundId } })).toBe(0);
    const rows = await everyRow();
    const ofSheets = await rowsOfSheets(world, rows);
    expect(new Set(ofSheets.map(({ columns }) => columns.xmin)).size).toBe(1);
    const mine = (await sheetsOf(panel)).map(({ id }) => `'${id}'`).join();
    for (const [table, id] of [
      ["panel_sheet", "id"],
      ["sealed_answer", "sheet_id"],
    ] as const) {
      const inPlace = await administer<{ id: string }>(`SELECT ${id} AS id FROM ${table} WHERE ${id} IN (${mine}) ORDER BY ctid`);
      expect(inPlace.map((row) => row.id)).toEqual(inPlace.map((row) => row.id).sort());
    }
    expect(await joins(world, rows)).toEqual([]);
    const begun = await prisma.panelBegun.findMany({ where: { debateId: panel.debate.id } });
    expect(begun).toHaveLength(1);
    expect(begun[0]!.panellists).toEqual(told.map(({ panellist }) => panellist.panellistId).sort());
    expect((await answersOf(panel.roundId)).map(({ reason }) => reason).sort()).toEqual(
      told.flatMap(({ canary }) => [canary, canary]).sort(),
    );
  });

  it("keep only groups that were large enough when the panel opened", async () => {
    expect(new Set((await answersOf(world.panel.roundId)).map(({ groups }) => groups.group))).toEqual(new Set(["judges + nurses"]));
  });

  it("go on in the next round under the same key, and no page says in which order", async () => {
    const { panel, told } = world;
    const roundId = await openRound(panel, 2);
    await prisma.$transaction((tx) => copyAnswers(tx, { from: panel.roundId, to: roundId, items: panel.items.map(({ id }) => id) }));
    const { panellist, sheetKey, canary } = told[3]!;
    const { now, before } = await panellist.api.answers.openSheet({ debate: panel.debate.slug, sheetKey });
    expect([...now, ...before].map(({ reason, isCopied }) => [reason, isCopied])).toEqual([
      [canary, true],
      [canary, true],
      [canary, false],
      [canary, false],
    ]);
    await give(panel, panellist, { roundId, reason: "confirmed", sheetKey });
    expect((await answersOf(roundId)).map(({ reason }) => reason)).toEqual(["confirmed"]);
    expect(await joins(world, await everyRow())).toEqual([]);
  });
});

describe("a round that whoever runs the panel closes", () => {
  it("tells everybody figures and texts, and nobody a sheet, a person's answer or an order", async () => {
    const panel = await aPanel({ anonymity: "detached", panellists: 7 });
    const { debate, items } = panel;
    const texts = panel.panellists.map((_, index) => `Reason ${index} ${randomBytes(4).toString("hex")}`);
    for (const [index, panellist] of panel.panellists.entries())
      await give(panel, panellist, { value: index < 5 ? 8 : 2, reason: texts[index]!, sheetKey: aSheetKey() });
    await debate.facilitator.api.panel.closeRound({ debate: debate.slug, idempotencyKey: crypto.randomUUID() });
    const sheets = await sheetsOf(panel);
    expect(sheets).toHaveLength(7);
    const { round, feedback, state } = await panel.panellists[0]!.api.answers.questionnaire({ debate: debate.slug });
    expect([round, state, feedback]).toMatchObject([null, "between", { number: 1, results: [] }]);
    const { rounds } = await panel.panellists[0]!.api.panelResults.get({ debate: debate.slug });
    const result = rounds[0]?.results.items.find(({ id }) => id === items[0]!.id);
    expect(result).toMatchObject({ n: 7, facets: [{ summary: { n: 7, median: 8 } }] });
    expect(result?.texts.map(({ text }) => text).sort()).toEqual([...texts].sort());
    const readers: Somebody[] = [debate.facilitator, await debate.member("owner"), panel.panellists[1]!];
    const facts = {
      debate: debate.slug,
      workspace: debate.workspace.slug,
      code: debate.code,
      scenarioId: "",
      participantId: "",
      electorId: "",
    };
    for (const reader of readers) {
      const cookie = await cookieOf(reader);
      for (const path of QUERIES.filter((path) =>
        /^(answers|panel|panelResults|panellists|record|screen|notifications|debates)[.]/.test(path),
      )) {
        const input = EXPECTATIONS[path] && encodeURIComponent(JSON.stringify(EXPECTATIONS[path].input(facts)));
        const { text } = await door.ask(`/api/trpc/${path}?input=${input}`, { headers: { cookie } });
        for (const { id } of sheets) expect([path, text.includes(id)]).toEqual([path, false]);
      }
    }
    const entries = await prisma.recordEntry.findMany({
      where: { debateId: debate.id, type: "panel-round-closed" },
      select: { payload: true },
    });
    expect(entries).toHaveLength(1);
    for (const text of [...texts, ...sheets.map(({ id }) => id)]) expect(JSON.stringify(entries)).not.toContain(text);
  });
});
