import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ANONYMITY_LEVELS, LEAST_RESPONDENTS, mayAccompany } from "@/domain/disclosure";
import { prisma } from "@/server/data/connection/client";
import { TestDoor } from "../../support/door";
import { everyRow, type Row } from "../../support/every-row";
import { columnJoins } from "../../support/panel/column-joins";
import { heardIn, joinedIn, likeness, orderIn } from "../../support/panel/joined";
import { aReadPanel, heardBy, joinedBy, type ReadPanel, sheetsOf } from "../../support/panel/read-by-all";
import { aToldPanel, type ToldPanel } from "../../support/panel/told";

const mailbox = await vi.hoisted(async () => {
  for (const name of ["READ", "WRITE", "EXPORT", "IMPORT", "CAUCUS", "SIGN_IN", "JOIN"]) process.env[`LIMIT_${name}`] = "1000000";
  const { aMailbox } = await import("../../support/auth/mailbox");
  const opened = await aMailbox();
  Object.assign(process.env, { SMTP_URL: opened.url, MAIL_FROM: "Plenary <plenary@example.org>" });
  return opened;
});

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(async () => {
  await door.close();
  await mailbox.close();
});

const EVERYBODY = Array.from({ length: 12 }, (_, place) => place);
const without = (own: number | undefined) => EVERYBODY.filter((place) => place !== own);

describe.each(ANONYMITY_LEVELS)("a panel that is %s", (level) => {
  let world: ReadPanel;
  beforeAll(async () => {
    world = await aReadPanel(level, { door, mailbox });
  }, 240_000);

  it("was answered by everybody, and read without a failure", () => {
    expect(world.panel.replies.filter((text) => !text.includes('"kept":true'))).toEqual([]);
    const failed = [...world.readings.values()].flat().filter(({ status }) => status >= 500 || status === 429);
    expect(failed.map(({ at, status }) => `${status} ${at}`)).toEqual([]);
  });

  it("lets those join answers to people whom the level lets, and nobody else, whatever they read", () => {
    for (const reader of world.readers) {
      const may = reader.place !== null && mayAccompany(level, "name", reader.place) && mayAccompany(level, "answer", reader.place);
      expect([reader.name, joinedBy(world, reader)]).toEqual([reader.name, may ? without(reader.own) : []]);
    }
  });

  it("is heard by all who may read its results: the answers themselves are no secret", () => {
    for (const reader of world.readers.filter(({ place }) => place !== null))
      expect([reader.name, heardBy(world, reader)]).toEqual([reader.name, EVERYBODY]);
  });

  it("tells of a question that fewer than five answered no more than the level lets stand alone", () => {
    const { panel, readers, readings } = world;
    for (const { name, place, own } of readers) {
      const isTold = place !== null && mayAccompany(level, "reason", place);
      const text = readings
        .get(name)!
        .map((reading) => reading.text)
        .join("\n");
      const told = panel.fewWords.filter((word, index) => index !== own && text.includes(word)).length;
      expect([name, told > 0]).toEqual([name, isTold]);
    }
    expect(panel.fewWords.length).toBeLessThan(LEAST_RESPONDENTS);
  });

  it("is in no log line, event, mail, entry of the record or notification", async () => {
    const { panel, logged, live } = world;
    const { id: debateId } = panel.debate;
    const entries = await prisma.recordEntry.findMany({ where: { debateId }, select: { payload: true, type: true } });
    const told = await prisma.notification.findMany({ where: { debateId } });
    const mails = mailbox.all().map(({ source }) => source);
    // There is something in each of them.
    expect(entries.map(({ type }) => type)).toContain("panel-round-closed");
    expect(JSON.stringify(live)).toContain('"panel"');
    // Who has finished is not reminded, where that may be known.
    for (const [index, { names }] of panel.experts.entries())
      expect(mailbox.count(names[1]!)).toBe(level === "detached" || panel.fewWords[index] === undefined ? 2 : 1);
    for (const text of [...logged, ...mails, ...panel.replies, JSON.stringify(live), JSON.stringify(entries), JSON.stringify(told)])
      expect([text.slice(0, 200), heardIn(text, panel.experts)]).toEqual([text.slice(0, 200), []]);
  });
});

/** In one row of the database. */
const tablesThatJoin = (rows: readonly Row[], { experts }: ToldPanel): readonly string[] => {
  const joining = rows.filter(
    ({ text }) => heardIn(text, experts).length > 0 && experts.some(({ names }) => names.some((name) => text.includes(name))),
  );
  return [...new Set(joining.map(({ table }) => table))];
};

describe("of detached answers", () => {
  let world: ReadPanel;
  beforeAll(async () => {
    world = await aReadPanel("detached", { door, mailbox });
  }, 240_000);

  it("no row names a person, and no column leads from one to a sheet: neither while a round is open nor after it", async () => {
    const { panel, early } = world;
    const names = panel.experts.map((expert) => expert.names);
    for (const [rows, sheetIds, tables] of [
      [early.rows, early.sheetIds, ["panel_round", "sealed_answer", "sheet_answer"]],
      [await everyRow(), await sheetsOf(panel), ["panel_round", "sealed_answer"]],
    ] as const) {
      expect(sheetIds).toHaveLength(12);
      expect(tablesThatJoin(rows, panel)).toEqual([]);
      expect(columnJoins(rows, names, sheetIds)).toEqual([]);
      const holding = rows.filter(({ text }) => heardIn(text, panel.experts).length > 0);
      expect([...new Set(holding.map(({ table }) => table))].sort()).toEqual(tables);
    }
  });

  it("nothing is joined while a round is open, and of what came in it nothing is told", () => {
    const { panel, early } = world;
    const text = early.readings.map((reading) => reading.text).join("\n");
    expect(early.readings.flatMap((reading) => [...joinedIn(reading.text, panel.experts)])).toEqual([]);
    expect(
      panel.reasons
        .slice(0, 2)
        .flat()
        .filter((word) => !text.includes(word)),
    ).toEqual([]);
    expect(
      panel.reasons
        .slice(2)
        .flat()
        .filter((word) => text.includes(word)),
    ).toEqual([]);
  });

  it("texts stand in an order that is nobody's: not of joining, of answering, of any id or name, nor of another question", async () => {
    const { panel, readers, readings } = world;
    for (const { name } of readers.filter(({ place }) => place !== null)) {
      const { text } = readings.get(name)!.find(({ at }) => at.startsWith("panelResults.get"))!;
      const orders = panel.reasons.map((words) => orderIn(text, words));
      for (const order of orders) expect(order).toHaveLength(12);
      const bySomething = EVERYBODY.slice(0, 5).map((which) =>
        [...EVERYBODY].sort((a, b) => (panel.experts[a]!.names[which]! < panel.experts[b]!.names[which]! ? -1 : 1)),
      );
      for (const known of [EVERYBODY, panel.answering, ...bySomething])
        expect(mean(orders.map((order) => likeness(order, known)))).toBeLessThan(0.8);
      const pairs = orders.flatMap((one, index) => orders.slice(index + 1).map((other) => likeness(one, other)));
      expect(mean(pairs)).toBeLessThan(0.8);
      // Nor do any two stand in the same order, of one question in two rounds either.
      expect(Math.max(...pairs)).toBeLessThan(0.99);
    }
  });

  it("small groups are told by no figure of theirs, on any path", () => {
    const { readers, readings } = world;
    const told = readers.flatMap(({ name }) => readings.get(name)!.filter(({ at }) => /panelResults|panel-results/.test(at)));
    expect(told.some(({ text }) => text.includes('"group":"patients"'))).toBe(true);
    // Nurses and judges are known together alone.
    for (const { at, text } of told)
      expect([at, /"(group|band)":"(nurses|judges)"|^[^\n]*,(nurses|judges),/m.test(text)]).toEqual([at, false]);
  });
});

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe("the search for joins", () => {
  const experts = EVERYBODY.slice(0, 3).map((place) => ({ names: [`Expert ${place}x`, `id-${place}x`], said: [`canary${place}x`] }));

  it("finds them in objects, entries, lists and lines, and not where everybody stands together", () => {
    const row = { by: "id-1x", more: { why: "canary1x" } };
    for (const text of [
      JSON.stringify([row, { by: "id-2x" }]),
      JSON.stringify({ answers: { "id-1x": ["canary1x"], "id-2x": [] } }),
      JSON.stringify({ rows: [["Expert 0x"], ["Expert 1x", "canary1x"]] }),
      "name,answer\r\nExpert 1x,canary1x\r\nExpert 2x,",
    ])
      expect([...joinedIn(text, experts)]).toEqual([1]);
    const apart = { people: experts.map(({ names }) => names), texts: experts.map(({ said }) => said) };
    expect([...joinedIn(JSON.stringify(apart), experts)]).toEqual([]);
  });

  it("finds an order that is another's, or its reverse", () => {
    expect(likeness(EVERYBODY, EVERYBODY)).toBe(1);
    expect(likeness(EVERYBODY, [...EVERYBODY].reverse())).toBe(1);
    expect(likeness(EVERYBODY, [7, 2, 11, 4, 0, 9, 5, 1, 10, 3, 8, 6])).toBeLessThan(0.3);
  });

  it("finds answers beside people in the rows of every other level", async () => {
    const panel = await aToldPanel("facilitator-only", { door, mailbox, whileOpen: async () => {} });
    expect(tablesThatJoin(await everyRow(), panel)).toEqual(["panel_answer"]);
  });
});
