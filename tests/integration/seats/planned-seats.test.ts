import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { exportSeats } from "@/server/services/exercise/seats/export-seats";
import { aDebate, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey } from "@/tests/support/factories/a-user";

const act = ({ slug: debate }: TestDebate) => ({ debate, ...newKey() });
const plan = (debate: TestDebate, text: string) => debate.facilitator.api.seats.plan({ ...act(debate), text });
const planned = (debate: TestDebate) => debate.facilitator.api.seats.planned({ debate: debate.slug });
const seatsBy = async ({ facilitator, slug }: TestDebate) => {
  const people = await facilitator.api.debates.people({ debate: slug });
  return Object.fromEntries(
    people.map(({ displayName, delegation, isHead }) => [displayName, isHead ? `${delegation}, head` : delegation]),
  );
};
const recordOf = async ({ id }: TestDebate) => prisma.recordEntry.findMany({ where: { debateId: id }, orderBy: { seq: "asc" } });

describe("a list of planned seats", () => {
  it("is looked at before it is put in: what it says, who is here, and what is wrong", async () => {
    const debate = await aDebate({ delegates: {} });
    await debate.join(undefined, "Ada Lovelace");
    const check = (text: string) => debate.facilitator.api.seats.checkPlan({ debate: debate.slug, text });
    expect(await check("name,delegation\nada  LOVELACE,Parents\nBen,")).toEqual({
      lines: [
        { line: 2, name: "ada LOVELACE", role: "delegate", delegation: "parents", group: null, isHere: true },
        { line: 3, name: "Ben", role: "delegate", delegation: null, group: null, isHere: false },
      ],
      problems: [],
    });
    expect((await check("name,delegation\nAda,Parnets")).problems).toEqual([
      { line: 2, message: "There is no delegation “Parnets” in this debate. Did you mean “Parents”?" },
    ]);
    expect(await planned(debate)).toEqual({ planned: 0, expected: [] });
  });

  it("seats whoever is here at once, and the others as they come, however they write their name", async () => {
    const debate = await aDebate({ delegates: {}, seating: "assigned" });
    await debate.join(undefined, "Ada Lovelace");
    await debate.join("players", "Ben Okri");
    expect(
      await plan(debate, "name,delegation,role\nAda Lovelace,Parents,\nBen Okri,Gardeners,\nZoë Ünal,parents,head\nWill,,observer\n"),
    ).toEqual({
      rows: 4,
      balanced: 0,
      seated: 2,
    });
    expect(await seatsBy(debate)).toMatchObject({ "Ada Lovelace": "parents, head", "Ben Okri": "gardeners, head" });
    expect(await planned(debate)).toEqual({
      planned: 4,
      expected: [
        { name: "Zoë Ünal", role: "head", delegation: "parents", group: null },
        { name: "Will", role: "observer", delegation: null, group: null },
      ],
    });
    await debate.join(undefined, "zoë  ÜNAL");
    await debate.join(undefined, "will");
    expect(await seatsBy(debate)).toMatchObject({ "Ada Lovelace": "parents", "zoë  ÜNAL": "parents, head", will: null });
    expect((await planned(debate)).expected).toEqual([]);
    // The seat is taken: whoever comes under the same name waits for the facilitator.
    const namesake = await debate.join(undefined, "Zoë Ünal");
    expect(await namesake.api.debates.get({ debate: debate.slug })).toMatchObject({ role: "observer" });
    // An observer of the list stays one when the others are seated.
    expect(await debate.facilitator.api.seats.spread({ ...act(debate), how: "balanced", over: "voting" })).toEqual({ seated: 1 });
    expect(await seatsBy(debate)).toMatchObject({ will: null });
  });

  it("balances those without a delegation, group by group, over those that vote, and keeps names out of the record", async () => {
    const debate = await aDebate({ delegates: {}, seating: "assigned" });
    const lines = Array.from({ length: 9 }, (_, index) => `Canary ${index},${index < 3 ? "tuesday" : index < 6 ? "friday" : ""}`);
    expect(await plan(debate, `name,group\n${lines.join("\n")}`)).toEqual({ rows: 9, balanced: 9, seated: 0 });
    const { expected } = await planned(debate);
    for (const group of ["tuesday", "friday"])
      expect(new Set(expected.filter((seat) => seat.group === group).map(({ delegation }) => delegation))).toEqual(
        new Set(["parents", "gardeners", "players"]),
      );
    for (const key of ["parents", "gardeners", "players"]) expect(expected.filter(({ delegation }) => delegation === key)).toHaveLength(3);
    const record = await recordOf(debate);
    expect(JSON.parse(record.at(-1)!.payload)).toEqual({ rows: 9, balanced: 9, seed: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(record.map(({ payload }) => payload).join()).not.toMatch(/Canary|tuesday|friday/);
  });

  it("spreads its groups among those who have come, too", async () => {
    const debate = await aDebate({ delegates: {}, seating: "assigned" });
    await plan(debate, "name,delegation,group\nAda,parents,one\nBen,players,one\n");
    await debate.join(undefined, "Ada");
    const ben = await debate.join(undefined, "Ben");
    await debate.facilitator.api.seats.assign({ ...act(debate), participantId: ben.participantId, delegation: null });
    const others = await Promise.all(["gardeners", "gardeners", "players"].map((delegation) => debate.join(delegation)));
    expect(others).toHaveLength(3);
    await debate.facilitator.api.seats.spread({ ...act(debate), how: "balanced", over: "voting" });
    // Parents have as few people, but one of his group.
    expect((await seatsBy(debate)).Ben).toBe("players");
  });

  it("is put in whole or not at all, and replaces the one before", async () => {
    const debate = await aDebate({ delegates: {} });
    await plan(debate, "name\nAda\nBen");
    const before = await recordOf(debate);
    await expect(plan(debate, "name,delegation\nCy,Parents\nDi,Atlantis")).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: "Line 3: There is no delegation “Atlantis” in this debate.",
    });
    expect((await planned(debate)).expected.map(({ name }) => name)).toEqual(["Ada", "Ben"]);
    expect(await recordOf(debate)).toHaveLength(before.length);
    await plan(debate, "name\nCy");
    expect((await planned(debate)).expected.map(({ name }) => name)).toEqual(["Cy"]);
    const request = act(debate);
    const dropped = await Promise.all([1, 2].map(() => debate.facilitator.api.seats.dropPlan(request)));
    expect(dropped).toEqual([{ dropped: 1 }, { dropped: 1 }]);
    expect(await planned(debate)).toEqual({ planned: 0, expected: [] });
  });

  it("can be put in before the room opens, and brings somebody back to their seat who had left", async () => {
    const draft = await aDebate({ phase: null });
    expect(await plan(draft, "name,delegation\nAda,parents")).toMatchObject({ rows: 1 });
    const debate = await aDebate({ delegates: {} });
    await plan(debate, "name,delegation\nAda,parents");
    const ada = await debate.join(undefined, "Ada");
    await prisma.participant.update({
      where: { id: ada.participantId },
      data: { leftAt: new Date(), role: "observer", delegationId: null },
      select: { id: true },
    });
    await ada.api.debates.joinRoom({ code: debate.code, ...newKey() });
    expect(await seatsBy(debate)).toMatchObject({ Ada: "parents, head" });
  });

  it("is one seat, however many come at once under its name", async () => {
    const debate = await aDebate({ delegates: {}, seating: "assigned" });
    await plan(debate, "name,delegation\nAda,parents");
    await Promise.all([1, 2, 3, 4].map(() => debate.join(undefined, "Ada")));
    expect(await prisma.participant.count({ where: { debateId: debate.id, delegationId: { not: null } } })).toBe(1);
  });

  it("does not wait for somebody who took another seat, nor seat who runs the debate", async () => {
    const debate = await aDebate({ delegates: {} });
    await plan(debate, "name,delegation\nThe member,parents\nFrances Facilitator,players");
    const member = await debate.member("member");
    await member.api.seats.take({ ...act(debate), delegation: "gardeners" });
    expect(await seatsBy(debate)).toMatchObject({ "The member": "gardeners, head", "Frances Facilitator": null });
    expect((await planned(debate)).expected.map(({ name }) => name)).toEqual(["Frances Facilitator"]);
  });

  it("seats three hundred in one act", { timeout: 60_000 }, async () => {
    const debate = await aDebate({ delegates: {}, seating: "assigned" });
    const users = Array.from({ length: 300 }, (_, index) => ({ id: crypto.randomUUID(), name: `Person ${index}` }));
    await prisma.user.createMany({ data: users.map(({ id, name }) => ({ id, name, email: `${id}@example.org` })) });
    await prisma.participant.createMany({
      data: users.map(({ id, name }) => ({
        id: crypto.randomUUID(),
        debateId: debate.id,
        userId: id,
        displayName: name,
        role: "observer",
      })),
    });
    const text = `name,delegation\n${users.map(({ name }, index) => `${name},${["parents", "gardeners", "players", ""][index % 4]}`).join("\n")}`;
    expect(await plan(debate, text)).toEqual({ rows: 300, balanced: 75, seated: 300 });
    expect(await prisma.participant.count({ where: { debateId: debate.id, role: "head" } })).toBe(3);
  });
});

describe("who sits where, as a file", () => {
  it("has everybody and whoever is expected, starts no formula, and can be put in again", async () => {
    const debate = await aDebate({ delegates: {}, seating: "assigned", naming: "pseudonyms" });
    await plan(debate, "name,delegation,role,group\nAda,parents,head,one\nBen,players,,\n=HYPERLINK(),gardeners,,\n");
    await debate.join(undefined, "Ada");
    await debate.join(undefined, "Cy");
    const scope = await debate.scopeOf(debate.facilitator);
    const csv = await exportSeats(scope);
    expect(csv.split("\r\n")).toEqual([
      "name,delegation,role,group,called,status",
      "Ada,Parents,head,one,Parents 1,away",
      "Cy,,,,Guest 1,away",
      "Ben,Players,delegate,,,expected",
      '"\'=HYPERLINK()",Gardeners,delegate,,,expected',
      "",
    ]);
    expect(await plan(debate, csv)).toMatchObject({ rows: 4, balanced: 1, seated: 1 });
    const ada = await prisma.participant.findFirstOrThrow({ where: { debateId: debate.id, realName: "Ada" }, select: { userId: true } });
    const asAda = await debate.scopeOf({ user: { id: ada.userId as never, name: "Ada", sessionId: "s" }, api: debate.facilitator.api });
    await expect(exportSeats(asAda)).rejects.toThrow(/Only the facilitator/);
  });
});
