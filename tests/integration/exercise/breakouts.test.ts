import { describe, expect, it } from "vitest";
import type { createBreakoutInput } from "@/contracts/exercise/breakouts";
import { prisma } from "@/server/data/connection/client";
import { publishVersion } from "@/server/data/debates/scenarios";
import { scenarioHash } from "@/server/services/debates/scenarios/scenario-hash";
import { vote } from "../../support/factories/a-ballot";
import type { TestDebate } from "../../support/factories/a-debate";
import { joinAsGuest } from "../../support/factories/a-guest";
import { aScenario } from "../../support/factories/a-scenario";
import { aMember, aUser, aWorkspace, newKey, nobody } from "../../support/factories/a-user";

type Wanted = Partial<Pick<(typeof createBreakoutInput)["_output"], "rooms" | "spreading">>;

async function aBreakout({ rooms = 3, spreading = "evenly" }: Wanted = {}) {
  const workspace = await aWorkspace();
  const facilitator = await aMember(workspace.id, "facilitator");
  const scenario = aScenario();
  const version = await publishVersion(prisma, workspace.id, { scenario, hash: scenarioHash(scenario), text: "" });
  const input = {
    ...newKey(),
    workspace: workspace.slug,
    scenarioId: version!.id,
    title: "Yard",
    optionSet: "core",
    agenda: "whole",
    delegations: ["parents", "gardeners", "players"],
    seating: "choose" as const,
    rooms,
    spreading,
  };
  const { slug } = await facilitator.api.breakouts.create(input);
  const at = { workspace: workspace.slug, breakout: slug };
  const get = () => facilitator.api.breakouts.get(at);
  const openAll = async () => {
    for (const { debate } of (await get()).rooms) await facilitator.api.debates.openRoom({ debate, ...newKey() });
  };
  return { workspace, facilitator, input, slug, at, get, openAll };
}

const joined = async (userId: string) =>
  (await prisma.participant.findMany({ where: { userId, leftAt: null }, select: { debate: { select: { breakoutNumber: true } } } })).map(
    ({ debate }) => debate.breakoutNumber,
  );

describe("creating several rooms", () => {
  it("makes as many debates, each with its number, and one code for all", async () => {
    const { get, slug, facilitator, workspace } = await aBreakout({ rooms: 4 });
    const view = await get();
    expect(view.rooms.map(({ number, title, status }) => [number, title, status])).toEqual(
      [1, 2, 3, 4].map((number) => [number, `Yard, room ${number}`, "draft"]),
    );
    expect(view.code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
    expect(await facilitator.api.breakouts.list({ workspace: workspace.slug })).toMatchObject([{ slug, rooms: 4, open: 0, people: 0 }]);
  });

  it("happens once for the same request", async () => {
    const { facilitator, input, slug } = await aBreakout({ rooms: 2 });
    expect(await facilitator.api.breakouts.create(input)).toEqual({ slug });
    expect(await prisma.debate.count({ where: { workspace: { slug: input.workspace } } })).toBe(2);
  });

  it.each([1, 13])("is refused for %i rooms", async (rooms) => {
    const { facilitator, input } = await aBreakout();
    await expect(facilitator.api.breakouts.create({ ...input, ...newKey(), rooms })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("makes none where one is refused", async () => {
    const { facilitator, input } = await aBreakout({ rooms: 2 });
    const wrong = { ...input, ...newKey(), agenda: "no-such-agenda" };
    await expect(facilitator.api.breakouts.create(wrong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await prisma.breakout.count({ where: { workspace: { slug: input.workspace } } })).toBe(1);
  });

  it("keeps a debate's code and a breakout's apart", async () => {
    const { get } = await aBreakout({ rooms: 2 });
    const { code } = await get();
    const other = await aBreakout({ rooms: 2 });
    const [first] = (await other.get()).rooms;
    const { openRoom } = await import("@/server/services/debates/debates/open-room");
    const { findDebateScope } = await import("@/server/data/scope");
    const scope = (await findDebateScope(first!.debate, other.facilitator.user, null))!;
    const draws = [code, "K7QMPD"];
    const opened = await openRoom(scope, () => draws.shift() ?? "K7QMPE");
    expect(opened.code).not.toBe(code);
  });
});

describe("joining by the one code", () => {
  it("spreads people evenly, many at once", async () => {
    const { get, openAll } = await aBreakout({ rooms: 3 });
    await openAll();
    const { code } = await get();
    await Promise.all(Array.from({ length: 12 }, (_, index) => joinAsGuest(code, `Guest ${index}`)));
    expect((await get()).rooms.map(({ people }) => people)).toEqual([4, 4, 4]);
  });

  it("leads whoever comes again to their own room", async () => {
    const { get, openAll } = await aBreakout({ rooms: 3 });
    await openAll();
    const { code, rooms } = await get();
    const somebody = await aUser();
    const { slug } = await somebody.api.debates.joinRoom({ code, ...newKey() });
    await joinAsGuest(code, "Another");
    expect(await somebody.api.debates.joinRoom({ code, ...newKey() })).toEqual({ slug });
    expect(await somebody.api.breakouts.myRoom({ code })).toEqual({ slug });
    expect(await joined(somebody.user.id)).toEqual([rooms.find(({ debate }) => debate === slug)!.number]);
  });

  it("leads to open rooms alone, and to none where none is open", async () => {
    const { get, facilitator } = await aBreakout({ rooms: 2 });
    const { code, rooms } = await get();
    await expect(nobody().debates.findRoom({ code })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect((await aUser()).api.debates.joinRoom({ code, ...newKey() })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await facilitator.api.debates.openRoom({ debate: rooms[1]!.debate, ...newKey() });
    expect(await nobody().debates.findRoom({ code })).toMatchObject({ title: "Yard", breakout: { rooms: [], isPlanned: false } });
    for (const name of ["A", "B"]) await joinAsGuest(code, name);
    expect((await get()).rooms.map(({ people }) => people)).toEqual([0, 2]);
  });

  it("names the rooms where people choose, and leads nowhere by itself", async () => {
    const { get, openAll } = await aBreakout({ rooms: 2, spreading: "choose" });
    await openAll();
    const { code } = await get();
    const { breakout } = await nobody().debates.findRoom({ code });
    expect(breakout!.rooms.map(({ title, people }) => [title, people])).toEqual([
      ["Yard, room 1", 0],
      ["Yard, room 2", 0],
    ]);
    const somebody = await aUser();
    await expect(somebody.api.debates.joinRoom({ code, ...newKey() })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await somebody.api.debates.joinRoom({ code: breakout!.rooms[1]!.code, ...newKey() });
    expect(await joined(somebody.user.id)).toEqual([2]);
  });
});

describe("who sees what", () => {
  it("a student of one room finds nothing of another", async () => {
    const { get, openAll, at } = await aBreakout({ rooms: 2 });
    await openAll();
    const { code, rooms } = await get();
    const somebody = await aUser();
    const { slug } = await somebody.api.debates.joinRoom({ code, ...newKey() });
    const other = rooms.find(({ debate }) => debate !== slug)!.debate;
    await expect(somebody.api.debates.get({ debate: other })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(somebody.api.breakouts.get(at)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await somebody.api.debates.dashboard()).map((card) => card.slug)).toEqual([slug]);
  });

  it("a member who does not run the workspace is refused; another workspace knows nothing of it", async () => {
    const { at, workspace } = await aBreakout({ rooms: 2 });
    const member = await aMember(workspace.id, "member");
    for (const ask of ["get", "compare"] as const) {
      await expect(member.api.breakouts[ask](at)).rejects.toMatchObject({ code: "FORBIDDEN" });
      const elsewhere = await aWorkspace();
      const stranger = await aMember(elsewhere.id, "owner");
      await expect(stranger.api.breakouts[ask]({ ...at, workspace: elsewhere.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

describe("comparing rooms", () => {
  it("lays positions, tallies and strongest arguments side by side, and says where they differ most", async () => {
    const { get, openAll, facilitator, at } = await aBreakout({ rooms: 2 });
    await openAll();
    const before = await facilitator.api.breakouts.compare(at);
    expect(before.rooms.map(({ number }) => number)).toEqual([1, 2]);
    expect(before.positions.find(({ delegation, option }) => delegation === "parents" && option === "court")!.stances).toEqual([
      "opposes",
      "opposes",
    ]);
    expect(before.difference).toContain("do not differ yet");
    const playground = before.arguments.find(({ option }) => option === "playground")!;
    expect(playground.rooms.map((room) => room?.support?.text)).toEqual([
      "Many children live around the yard.",
      "Many children live around the yard.",
    ]);

    const choices = { 1: ["garden", "garden"], 2: ["court", "garden"] } as const;
    for (const { debate, number } of (await get()).rooms) {
      const { code } = await facilitator.api.debates.room({ debate });
      const people = await Promise.all([aUser(), aUser()]);
      for (const [index, somebody] of people.entries()) {
        await somebody.api.debates.joinRoom({ code, ...newKey() });
        await somebody.api.seats.take({ debate, delegation: index === 0 ? "parents" : "players", ...newKey() });
      }
      const { phases } = await facilitator.api.debates.get({ debate });
      const opening = phases.find(({ kind }) => kind === "opening-ballot")!.order;
      await facilitator.api.debates.enterPhase({ debate, order: opening, minutes: null, ...newKey() });
      for (const [index, somebody] of people.entries())
        await vote({ slug: debate } as TestDebate, somebody, "opening", { choice: choices[number as 1 | 2][index]! });
      await facilitator.api.debates.enterPhase({ debate, order: opening + 1, minutes: null, ...newKey() });
    }
    const after = await facilitator.api.breakouts.compare(at);
    expect(after.polls.map(({ key, rooms }) => [key, rooms.map((count) => count?.support.garden?.exact)])).toEqual([
      ["opening", ["2", "1"]],
    ]);
    expect(after.difference).toBe(
      "The rooms differ most on Garden: in “Opening ballot” it has 100% of the ballots in room 1 (2 cast), 50% of the ballots in room 2 (2 cast).",
    );
    expect((await get()).rooms.map(({ people, seated, phase }) => [people, seated, phase.title])).toEqual([
      [2, 2, "Arguments"],
      [2, 2, "Arguments"],
    ]);
  });
});
