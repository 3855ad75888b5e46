import { describe, expect, it } from "vitest";
import type { Spreading } from "@/contracts/exercise/breakouts";
import { prisma } from "@/server/data/connection/client";
import { publishVersion } from "@/server/data/debates/scenarios";
import { scenarioHash } from "@/server/services/debates/scenarios/scenario-hash";
import { joinAsGuest } from "@/tests/support/factories/a-guest";
import { aScenario } from "@/tests/support/factories/a-scenario";
import { aMember, aUser, aWorkspace, newKey, nobody } from "@/tests/support/factories/a-user";

/** Rooms under one code, each with its list of planned seats; all of them open but those left out. */
async function aPlannedBreakout(lists: readonly string[], { spreading = "evenly" as Spreading, closed = [] as readonly number[] } = {}) {
  const workspace = await aWorkspace();
  const { api } = await aMember(workspace.id, "facilitator");
  const scenario = aScenario();
  const version = await publishVersion(prisma, workspace.id, { scenario, hash: scenarioHash(scenario), text: "" });
  const { slug } = await api.breakouts.create({
    ...newKey(),
    workspace: workspace.slug,
    scenarioId: version!.id,
    title: "Yard",
    optionSet: "core",
    agenda: "whole",
    delegations: ["parents", "gardeners", "players"],
    seating: "assigned",
    rooms: lists.length,
    spreading,
  });
  const at = { workspace: workspace.slug, breakout: slug };
  const { code, rooms } = await api.breakouts.get(at);
  for (const [index, { debate, number }] of rooms.entries()) {
    if (!closed.includes(number)) await api.debates.openRoom({ debate, ...newKey() });
    if (lists[index]) await api.seats.plan({ debate, text: `name,delegation,role\n${lists[index]}`, ...newKey() });
  }
  const debates = rooms.map(({ debate }) => debate);
  /** Who is in which room, and where they sit. */
  const seats = async () => {
    const people = await prisma.participant.findMany({
      where: { debate: { slug: { in: debates } }, role: { not: "facilitator" }, user: { memberships: { none: {} } } },
      select: { displayName: true, role: true, delegation: { select: { key: true } }, debate: { select: { breakoutNumber: true } } },
    });
    return Object.fromEntries(
      people.map(({ displayName, role, delegation, debate }) => [
        displayName,
        `${debate.breakoutNumber} ${delegation?.key ?? "-"}${role === "head" ? ", head" : ""}`,
      ]),
    );
  };
  return { code, api, at, debates, seats, people: async () => (await api.breakouts.get(at)).rooms.map(({ people }) => people) };
}

describe("planned seats of a breakout, by its one code", () => {
  it("bring whoever is listed to their room and delegation, guest or not, however they write their name", async () => {
    const { code, seats } = await aPlannedBreakout(["Ada,parents,\n", "Ben Okri,players,\nZoë Ünal,gardeners,head\n", "Will,,observer\n"]);
    await joinAsGuest(code, "ben  OKRI");
    await joinAsGuest(code, "zoë ünal");
    const ada = await aUser("Ada");
    await ada.api.debates.joinRoom({ code, ...newKey() });
    await joinAsGuest(code, "Will");
    expect(await seats()).toEqual({
      "ben  OKRI": "2 players, head",
      "zoë ünal": "2 gardeners, head",
      Ada: "1 parents, head",
      Will: "3 -",
    });
  });

  it("spread the others evenly, with those counted who are still expected", async () => {
    const { code, people } = await aPlannedBreakout(["Ada,parents,\nBen,players,\nCy,gardeners,\n", "Di,parents,\n"]);
    await Promise.all([1, 2, 3, 4].map((index) => joinAsGuest(code, `Other ${index}`)));
    // One beside the three expected, three beside the one.
    expect(await people()).toEqual([1, 3]);
    await Promise.all(["Ada", "Ben", "Cy", "Di"].map((name) => joinAsGuest(code, name)));
    expect(await people()).toEqual([4, 4]);
  });

  it("are one seat each, many at once; a namesake waits in the same room", async () => {
    const { code, debates, people } = await aPlannedBreakout(["", "Ada,parents,\n", ""]);
    await Promise.all([1, 2, 3].map(() => joinAsGuest(code, "Ada")));
    expect(await people()).toEqual([0, 3, 0]);
    expect(await prisma.participant.count({ where: { debate: { slug: { in: debates } }, delegationId: { not: null } } })).toBe(1);
  });

  it("give two people of one name, each listed in a room, a seat each", async () => {
    const { code, people, debates } = await aPlannedBreakout(["Kim,parents,\n", "Kim,players,\n"]);
    await joinAsGuest(code, "Kim");
    await joinAsGuest(code, "Kim");
    expect(await people()).toEqual([1, 1]);
    expect(await prisma.participant.count({ where: { debate: { slug: { in: debates } }, role: "head" } })).toBe(2);
  });

  it("leave whoever is in a room where they are", async () => {
    const { code, api, debates, people } = await aPlannedBreakout(["", ""]);
    const ada = await aUser("Ada");
    const { slug } = await ada.api.debates.joinRoom({ code, ...newKey() });
    const other = debates.find((debate) => debate !== slug)!;
    await api.seats.plan({ debate: other, text: "name,delegation\nAda,parents", ...newKey() });
    expect(await ada.api.debates.joinRoom({ code, ...newKey() })).toEqual({ slug });
    expect((await people()).reduce((sum, count) => sum + count)).toBe(1);
  });

  it("say so where the planned room is not open, or closed, and put nobody anywhere else", async () => {
    const { code, api, debates, people } = await aPlannedBreakout(["", "Ada,parents,\n"], { closed: [2] });
    await expect(joinAsGuest(code, "Ada")).rejects.toMatchObject({
      code: "wrong-phase",
      message: "A seat is planned for you in “Yard, room 2”, which is not open yet. Try again when it is.",
    });
    expect(await people()).toEqual([0, 0]);
    await joinAsGuest(code, "Ben");
    await api.debates.openRoom({ debate: debates[1]!, ...newKey() });
    await joinAsGuest(code, "Ada");
    expect(await people()).toEqual([1, 1]);
    await api.seats.plan({ debate: debates[1]!, text: "name,delegation\nCy,parents", ...newKey() });
    await api.debates.close({ debate: debates[1]!, ...newKey() });
    await expect(joinAsGuest(code, "Cy")).rejects.toMatchObject({ message: expect.stringContaining("which is closed. Ask whoever runs") });
  });

  it("lead the listed to their room where people choose, and ask the others to", async () => {
    const { code, seats } = await aPlannedBreakout(["", "Ada,parents,\nEve,players,\n"], { spreading: "choose" });
    const { breakout } = await nobody().debates.findRoom({ code });
    expect(breakout).toMatchObject({ isPlanned: true, rooms: [{ title: "Yard, room 1" }, { title: "Yard, room 2" }] });
    await joinAsGuest(code, "Ada");
    await expect(joinAsGuest(code, "Ben")).rejects.toMatchObject({
      code: "invalid",
      message: "No list of these rooms has a seat for this name. Choose one of the rooms.",
      details: { field: "room" },
    });
    await joinAsGuest(breakout!.rooms[0]!.code, "Ben");
    expect(await seats()).toEqual({ Ada: "2 parents, head", Ben: "1 -" });
  });
});
