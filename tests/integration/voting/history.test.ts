import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BALLOT_TYPES, unpackBallot } from "@/domain/tally";
import { BALLOT_FORMAT_IDS, readBallots } from "@/formats/ballots";
import { prisma } from "@/server/data/connection/client";
import { cookieOf, TestDoor } from "../../support/door";
import { BALLOTS, vote } from "../../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { close, configure, lastEntry, pollOf, resultsOf } from "../../support/factories/a-poll";
import { newKey } from "../../support/factories/a-user";

const CEF = `#/Candidates: Playground ; Garden ; Ball court
#/Implicit Ranking: false
Garden > Ball court * 40
Playground > Garden = Ball court * 35
/EMPTY_RANKING/ * 2
`;
const base64 = (text: string) => Buffer.from(text).toString("base64");
const file = (text: string, fileName = "last-year.cvotes") => ({ fileName, content: base64(text) });

const check = ({ slug, facilitator }: TestDebate, text: string, fileName?: string, matches?: { name: string; option: string }[]) =>
  facilitator.api.polls.checkImport({ debate: slug, ...file(text, fileName), matches });
const imported = ({ slug, facilitator }: TestDebate, text: string, more: { fileName?: string; title?: string } = {}) =>
  facilitator.api.polls.import({ debate: slug, ...file(text, more.fileName), title: more.title ?? "Last year", ...newKey() });

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

describe("a file of ballots", () => {
  it("is reported before it is imported: ballots, options with what they stand for, and methods", async () => {
    const debate = await aDebate();
    expect(await check(debate, CEF)).toMatchObject({
      ballotType: "ranked",
      ballots: 77,
      weight: 77,
      blank: 2,
      options: [
        { name: "Playground", option: "playground" },
        { name: "Garden", option: "garden" },
        { name: "Ball court", option: "court" },
      ],
      methods: expect.arrayContaining(["schulze"]),
      problems: [],
    });
    expect(await prisma.recordEntry.count({ where: { debateId: debate.id, type: "poll-imported" } })).toBe(0);
  });

  it("becomes a closed poll of its own, counted, shown as imported, and in the record with the hash of the file", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const { poll } = await imported(debate, CEF);
    const from = { fileName: "last-year.cvotes", format: "cvotes", sha256: createHash("sha256").update(CEF).digest("hex") };
    expect(await pollOf(debate, poll)).toMatchObject({
      title: "Last year",
      role: "imported",
      status: "closed",
      ballotType: "ranked",
      turnout: { cast: 77, eligible: 77 },
      imported: from,
      configureRefusal: expect.stringMatching(/imported/),
      mine: [],
    });
    const { counts, ballots, record } = await resultsOf(debate, poll);
    expect(counts[0]?.tally.turnout).toMatchObject({ cast: 77, counted: 75, blank: 2 });
    expect(counts[0]?.tally.results.find(({ method }) => method === "schulze")?.winners).toEqual(["garden"]);
    expect(ballots.ballots).toEqual([]);
    const entry = await lastEntry(debate, "poll-imported");
    expect(entry).toMatchObject({ poll, title: "Last year", ballots: 77, ...from });
    expect(record?.seq).toBe(entry.seq);
    const { entries } = await debate.facilitator.api.record.page({ debate: debate.slug, type: "poll-imported" });
    expect(entries[0]?.sentence).toMatch(/imported 77 ballots of “Last year” from “last-year.cvotes” as history/);
  });

  it("names options that it knows under another name only when somebody says which they are", async () => {
    const debate = await aDebate();
    const text = CEF.replaceAll("Ball court", "Basketball");
    expect((await check(debate, text)).problems).toEqual(["“Basketball” is no option of this debate: say which one it stands for."]);
    await expect(imported(debate, text)).rejects.toMatchObject({ code: "BAD_REQUEST", message: expect.stringMatching(/Basketball/) });
    const report = await check(debate, text, undefined, [{ name: "Basketball", option: "court" }]);
    expect(report.problems).toEqual([]);
    expect(report.options[2]).toEqual({ name: "Basketball", option: "court" });
    expect((await check(debate, text, undefined, [{ name: "Basketball", option: "garden" }])).problems).toEqual([
      "Several names in the file stand for “Garden”.",
    ]);
  });

  it.each([
    ["cannot be read", "nonsense > > >", "a.soc", /a\.soc:1: /],
    ["is of no known format", "x", "a.docx", /must end in one of/],
  ])("that %s is refused with the place", async (_, text, fileName, says) => {
    const debate = await aDebate();
    await expect(check(debate, text, fileName)).rejects.toMatchObject({ code: "BAD_REQUEST", message: expect.stringMatching(says) });
  });

  it("may be larger than any other request", async () => {
    const debate = await aDebate();
    const cookie = await cookieOf(debate.facilitator);
    const large = `${CEF}${"Garden > Playground\n".repeat(60_000)}`;
    const asked = { debate: debate.slug, ...file(large) };
    const answer = await door.change("polls.checkImport", asked, { cookie });
    expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.stringMatching(/"ballots":60077/)]);
    expect((await door.change("scenarios.check", { workspace: debate.workspace.slug, text: large }, { cookie })).status).toBe(413);
  });

  it("never mixes with ballots that are cast: the database keeps them apart", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    await vote(debate, debate.headOf("parents"), "opening", { choice: "garden" });
    await imported(debate, CEF);
    const round = await prisma.round.findFirstOrThrow({ where: { debateId: debate.id, poll: { key: "opening" } } });
    const history = await prisma.round.findFirstOrThrow({ where: { debateId: debate.id, poll: { role: "imported" } } });
    const ballot = { packed: new Uint8Array([1]), ballots: 1, weight: 1n };
    await expect(prisma.importedBallot.create({ data: { roundId: round.id, ...ballot } })).rejects.toThrow(/never mixed/);
    const elector = { id: crypto.randomUUID(), participantId: debate.headOf("parents").participantId, capacity: "participant" };
    await expect(prisma.elector.create({ data: { roundId: history.id, ...elector } })).rejects.toThrow(/never mixed/);
    await close(debate, "opening");
    expect((await resultsOf(debate, "opening")).counts[0]?.tally.turnout.cast).toBe(1);
  });
});

describe("the ballots of a closed poll", () => {
  const exportsOf = ({ slug, facilitator }: TestDebate, poll: string) => facilitator.api.polls.exports({ debate: slug, poll });

  it.each(BALLOT_TYPES)(
    "of type %s leave in every format that can carry them, and come back as they were where nothing is lost",
    async (ballotType) => {
      const debate = await aDebate({ phase: "positions" });
      await configure(debate, "opening", { ballotType, methods: [ballotType === "ranked" ? "schulze" : ballotType] });
      await debate.enter("opening-ballot");
      expect(await exportsOf(debate, "opening")).toEqual([]);
      await vote(debate, debate.headOf("parents"), "opening", BALLOTS[ballotType]);
      await close(debate, "opening");
      const views = await exportsOf(debate, "opening");
      expect(views.map(({ format }) => format)).toEqual(BALLOT_FORMAT_IDS);
      expect(views.find(({ format }) => format === "csv")?.refusal).toBeNull();
      const cookie = await cookieOf(debate.facilitator);
      for (const { href, format, refusal, losses } of views) {
        const answer = await door.ask(href, { headers: { cookie } });
        expect([format, answer.status]).toEqual([format, refusal === null ? 200 : 409]);
        if (refusal !== null) continue;
        expect(String(answer.headers["content-disposition"])).toContain(`${debate.slug}-opening.${format}`);
        const again = readBallots(Buffer.from(answer.text), format as (typeof BALLOT_FORMAT_IDS)[number]);
        expect([format, again.profile.counted.ballots]).toEqual([format, 1]);
        expect(losses.every((says) => says.endsWith("."))).toBe(true);
      }
    },
  );

  it("of two electorates leave apart", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 2 } });
    await configure(debate, "opening", { electorate: "both" });
    await debate.enter("opening-ballot");
    for (const somebody of debate.delegates) await vote(debate, somebody, "opening", { choice: "garden" }, "participant");
    await vote(debate, debate.headOf("parents"), "opening", { choice: "court" }, "delegation");
    await close(debate, "opening");
    const cookie = await cookieOf(debate.facilitator);
    const csv = (await exportsOf(debate, "opening")).filter(({ format }) => format === "csv");
    const read = await Promise.all(
      csv.map(
        async ({ href }) => readBallots(Buffer.from((await door.ask(href, { headers: { cookie } })).text), "csv").profile.counted.ballots,
      ),
    );
    expect(csv.map(({ electorate }) => electorate)).toEqual(["participants", "delegations"]);
    expect(read).toEqual([2, 1]);
    expect((await door.ask(`/debates/${debate.slug}/export/final.csv`, { headers: { cookie } })).status).toBe(412);
    expect((await door.ask(`/debates/${debate.slug}/export/opening.csv?electorate=cats`, { headers: { cookie } })).status).toBe(404);
    expect((await door.ask(`/debates/${debate.slug}/export/opening.csv`)).status).toBe(401);
  });

  it("that were imported leave as they came", async () => {
    const debate = await aDebate();
    const { poll } = await imported(debate, CEF);
    const cookie = await cookieOf(debate.facilitator);
    const { text } = await door.ask(`/debates/${debate.slug}/export/${poll}.cvotes`, { headers: { cookie } });
    const again = readBallots(Buffer.from(text), "cvotes");
    expect([again.names, again.profile.counted.ballots, again.profile.blank.ballots]).toEqual([
      ["Playground", "Garden", "Ball court"],
      75,
      2,
    ]);
    const rows = await prisma.importedBallot.findMany({ where: { round: { debateId: debate.id } }, orderBy: { ballots: "desc" } });
    expect(rows.map(({ packed, ballots }) => [unpackBallot(packed, ["playground", "garden", "court"], "ranked"), ballots])).toEqual([
      [{ tiers: [["garden"], ["court"]] }, 40],
      [{ tiers: [["playground"], ["garden", "court"]] }, 35],
      [{ tiers: [] }, 2],
    ]);
  });
});
