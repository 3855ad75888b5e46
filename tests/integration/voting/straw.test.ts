import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BallotContent } from "@/contracts/voting/polls";
import { hot, prisma } from "@/server/data/connection/client";
import { cookieOf, TestDoor } from "../../support/door";
import { vote } from "../../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { close, configure, resultsOf } from "../../support/factories/a-poll";
import { newKey, type Somebody } from "../../support/factories/a-user";
import { LiveReader } from "../../support/live-reader";

async function aStraw() {
  const debate = await aDebate({ phase: "positions", delegates: { parents: 3, players: 2 } });
  await configure(debate, "opening", { electorate: "delegations" });
  return debate;
}

const strawOf = ({ slug }: TestDebate, { api }: Somebody, poll = "opening") => api.ballots.straw({ debate: slug, poll });
const castStraw = ({ slug }: TestDebate, { api }: Somebody, ballot: BallotContent, poll = "opening") =>
  api.ballots.castStraw({ debate: slug, poll, ballot: ballot as never, ...newKey() });

describe("a straw vote inside a delegation", () => {
  it("informs the head before the ballot opens and while it is open", async () => {
    const debate = await aStraw();
    const [head, second, third] = debate.delegates;
    await castStraw(debate, second!, { choice: "garden" });
    await debate.enter("opening-ballot");
    await castStraw(debate, third!, { choice: "garden" });
    await castStraw(debate, third!, { choice: "court" });
    const straw = await strawOf(debate, head!);
    expect(straw).toMatchObject({ delegation: "parents", turnout: { cast: 2, eligible: 3 }, mine: null, refusal: null });
    expect(straw?.tally?.results[0]?.figures.map(({ option, support }) => [option, support.exact])).toEqual([
      ["playground", "0"],
      ["garden", "1"],
      ["court", "1"],
    ]);
    expect((await strawOf(debate, third!))?.mine?.ballot).toEqual({ choice: "court" });
  });

  it("shows its count to a member who has voted in it, and to others the turn-out", async () => {
    const debate = await aStraw();
    const [, second, third] = debate.delegates;
    await castStraw(debate, second!, { choice: "garden" });
    expect((await strawOf(debate, second!))?.tally?.turnout.cast).toBe(1);
    expect(await strawOf(debate, third!)).toMatchObject({
      tally: null,
      turnout: { cast: 1 },
      tallyRefusal: expect.stringMatching(/once you have cast/),
    });
  });

  it("is the delegation's own: no other delegation, and nobody who runs the debate, learns of it", async () => {
    const debate = await aStraw();
    const [head, second] = debate.delegates;
    const before = await prisma.recordEntry.count({ where: { debateId: debate.id } });
    await castStraw(debate, second!, { choice: "garden" });
    expect((await strawOf(debate, debate.headOf("players")))?.turnout).toEqual({ cast: 0, eligible: 2 });
    await expect(strawOf(debate, debate.facilitator)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await prisma.recordEntry.count({ where: { debateId: debate.id } })).toBe(before);
    const visibleTo = (userId: string) =>
      prisma.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT set_config('plenary.user_id', ${userId}, true)`;
        return tx.strawBallot.count();
      });
    expect(await visibleTo(head!.user.id)).toBe(1);
    for (const other of [debate.headOf("players"), debate.facilitator, await debate.member("owner")])
      expect(await visibleTo(other.user.id)).toBe(0);
    expect((await hot.query("SELECT FROM straw_ballot")).rowCount).toBe(0);
  });

  it("is never counted with the ballots", async () => {
    const debate = await aStraw();
    await debate.enter("opening-ballot");
    for (const somebody of debate.delegates) await castStraw(debate, somebody, { choice: "court" });
    await vote(debate, debate.headOf("parents"), "opening", { choice: "garden" });
    await close(debate, "opening");
    const { counts } = await resultsOf(debate, "opening");
    expect(counts[0]?.tally.turnout.cast).toBe(1);
    expect(counts[0]?.tally.results[0]?.winners).toEqual(["garden"]);
    await expect(castStraw(debate, debate.delegates[1]!, { choice: "garden" })).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    expect((await strawOf(debate, debate.delegates[1]!))?.refusal).toMatch(/closed/);
  });

  it("follows the poll's ballot and the delegation's members", async () => {
    const debate = await aStraw();
    const [head, second, third] = debate.delegates;
    await castStraw(debate, second!, { choice: "garden" });
    await castStraw(debate, third!, { choice: "garden" });
    await expect(castStraw(debate, head!, { approved: ["garden"] })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
    await debate.facilitator.api.seats.assign({
      debate: debate.slug,
      participantId: third!.participantId,
      delegation: "players",
      ...newKey(),
    });
    expect((await strawOf(debate, head!))?.turnout).toEqual({ cast: 1, eligible: 2 });
    expect((await strawOf(debate, third!))?.turnout).toEqual({ cast: 0, eligible: 3 });
    await castStraw(debate, third!, { choice: "court" });
    expect((await strawOf(debate, third!))?.turnout).toEqual({ cast: 1, eligible: 3 });
    await configure(debate, "opening", { electorate: "delegations", ballotType: "approval", methods: ["approval"] });
    expect(await strawOf(debate, head!)).toMatchObject({ turnout: { cast: 0 }, mine: null });
  });

  it("is not held where delegations have no ballot", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 2, council: 1 } });
    expect(await strawOf(debate, debate.headOf("parents"), "opening")).toBeNull();
    await expect(castStraw(debate, debate.headOf("parents"), { choice: "garden" })).rejects.toMatchObject({ code: "CONFLICT" });
    await configure(debate, "opening", { electorate: "delegations" });
    expect(await strawOf(debate, debate.headOf("council"), "opening")).toBeNull();
    await expect(castStraw(debate, debate.headOf("council"), { choice: "garden" })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("on the live feed, a straw ballot", () => {
  let door: TestDoor;
  beforeAll(async () => {
    door = await TestDoor.open();
  });
  afterAll(() => door.close());

  it("rings for the delegation and for nobody else", async () => {
    const debate = await aStraw();
    const follow = async (somebody: Somebody) => LiveReader.open({ port: door.port, slug: debate.slug, cookie: await cookieOf(somebody) });
    const [ours, theirs, facilitators] = await Promise.all([
      follow(debate.headOf("parents")),
      follow(debate.headOf("players")),
      follow(debate.facilitator),
    ]);
    await castStraw(debate, debate.delegates[1]!, { choice: "garden" });
    await ours.until(({ events }) => events.some(({ event, data }) => event === "only" && data.topics?.join() === "straw"));
    // What rings for everybody comes after it on the same line.
    await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 5, ...newKey() });
    for (const other of [theirs, facilitators]) {
      await other.until(({ events }) => events.some(({ event }) => event === "changed"));
      expect(other.events.map(({ event }) => event)).not.toContain("only");
    }
    for (const reader of [ours, theirs, facilitators]) reader.close();
  });
});
