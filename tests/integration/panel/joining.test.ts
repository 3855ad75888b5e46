import { beforeAll, describe, expect, it } from "vitest";
import { newJoinKey } from "@/lib/trpc/keys";
import { prisma } from "@/server/data/connection/client";
import { panellistOf } from "@/server/data/panel/panellists/panellists";
import { Browser } from "@/tests/support/auth/browser";
import type { TestDebate } from "@/tests/support/factories/a-debate";
import { aPanelToInviteTo, inviteTo, linkByHand } from "@/tests/support/factories/a-panel";
import { aUser, newKey, nobody } from "@/tests/support/factories/a-user";

const SESSION = "plenary";
const press = (browser: Browser, token: string, key = newJoinKey()) => browser.post("callback/panel", { token, key });
const people = (names: readonly string[]) => `name,email\n${names.map((name, index) => `${name},p${index}@example.org`).join("\n")}`;
const panellist = (id: string) => prisma.panellist.findUniqueOrThrow({ where: { id } });
const joinedEntries = ({ id }: TestDebate) => prisma.recordEntry.findMany({ where: { debateId: id, type: "participant-joined" } });

describe("whoever opens a link by hand and is not signed in", () => {
  let debate: TestDebate;
  let ids: Readonly<Record<string, string>>;
  beforeAll(async () => {
    debate = await aPanelToInviteTo();
    ids = await inviteTo(debate, people(["Ada", "Ben", "Cy", "Di", "Eve", "Fay"]));
  });

  it("joins as a guest with the name of the list, once, though the answer was lost", async () => {
    const [browser, token, key] = [new Browser(), await linkByHand(debate, ids.Ada!), newJoinKey()];
    expect((await press(browser, token, key)).status).toBe(200);
    browser.cookies.delete(SESSION);
    expect((await press(browser, token, key)).status).toBe(200);
    expect(await browser.me()).toMatchObject({ name: "Ada", isGuest: true, email: null });
    expect(await prisma.user.count({ where: { participants: { some: { debateId: debate.id } }, name: "Ada" } })).toBe(1);
    const { participantId, pseudonym, status } = await panellist(ids.Ada!);
    expect(status).toBe("joined");
    expect(await panellistOf(debate.id, participantId!)).toMatchObject({ id: ids.Ada, name: "Ada", pseudonym });
    expect(await (await browser.api()).panellists.findLink({ token })).toMatchObject({ state: "yours" });
  });

  it("joins once by a double tap, and nobody else joins by the same link", async () => {
    const [browser, token, key] = [new Browser(), await linkByHand(debate, ids.Ben!), newJoinKey()];
    await browser.send("GET", "/api/auth/csrf");
    expect((await Promise.all([1, 2, 3].map(() => press(browser, token, key)))).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await prisma.user.count({ where: { participants: { some: { debateId: debate.id } }, name: "Ben" } })).toBe(1);
    // The same words from another browser are somebody else, and the link is used.
    for (const again of [await press(new Browser(), token, key), await press(new Browser(), token)])
      expect(again).toMatchObject({ status: 409, body: { error: { message: expect.stringContaining("used already") } } });
    expect(await nobody().panellists.findLink({ token })).toMatchObject({ state: "used" });
  });

  it("is one of many who press at the same moment with different browsers: one gets in", async () => {
    const token = await linkByHand(debate, ids.Cy!);
    const answers = await Promise.all([1, 2, 3, 4].map(() => press(new Browser(), token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  it("has one place for all links that were made, and the others lead nowhere then", async () => {
    const [first, second] = [await linkByHand(debate, ids.Di!), await linkByHand(debate, ids.Di!)];
    expect((await press(new Browser(), first)).status).toBe(200);
    expect((await press(new Browser(), second)).status).toBe(404);
    await expect(linkByHand(debate, ids.Di!)).rejects.toThrow(/joined already/);
  });

  it("does not join by opening the address, nor without the token against cross-site requests", async () => {
    const token = await linkByHand(debate, ids.Eve!);
    const browser = new Browser();
    expect((await browser.send("GET", `/api/auth/callback/panel?token=${token}&key=${newJoinKey()}`)).status).toBe(404);
    await browser.send("POST", "/api/auth/callback/panel", JSON.stringify({ token, key: newJoinKey() }));
    expect((await panellist(ids.Eve!)).status).toBe("invited");
  });

  it("is not signed in as anybody else by it: who is signed in joins as who they are", async () => {
    const token = await linkByHand(debate, ids.Fay!);
    const somebody = new Browser();
    await press(somebody, await linkByHand(await aSecondPanel(), "first"));
    expect(await press(somebody, token)).toMatchObject({ status: 409 });
    expect((await panellist(ids.Fay!)).status).toBe("invited");
  });

  const aSecondPanel = async () => {
    const other = await aPanelToInviteTo();
    const { Guest } = await inviteTo(other, people(["Guest"]));
    const makeLink = (request: Parameters<typeof other.facilitator.api.panellists.makeLink>[0]) =>
      other.facilitator.api.panellists.makeLink({ ...request, panellistId: Guest! });
    return { ...other, facilitator: { ...other.facilitator, api: { panellists: { makeLink } } } } as unknown as TestDebate;
  };
});

describe("somebody signed in", () => {
  it("joins as who they are, exactly once, and holds one place on a panel", async () => {
    const debate = await aPanelToInviteTo();
    const ids = await inviteTo(debate, people(["Ada", "Ben"]));
    const ada = await aUser("Ada of the account");
    const [token, other] = [await linkByHand(debate, ids.Ada!), await linkByHand(debate, ids.Ben!)];
    const request = { token, ...newKey() };
    const answers = await Promise.all([1, 2, 3].map(() => ada.api.panellists.join(request)));
    expect(answers).toEqual(Array(3).fill({ slug: debate.slug }));
    expect(await ada.api.panellists.join({ token, ...newKey() })).toEqual({ slug: debate.slug });
    const { participantId } = await panellist(ids.Ada!);
    expect((await joinedEntries(debate)).filter(({ actorId }) => actorId === participantId)).toHaveLength(1);
    await expect(ada.api.panellists.join({ token: other, ...newKey() })).rejects.toThrow(/a place on this panel already/);
    expect((await panellist(ids.Ben!)).status).toBe("invited");
  });

  it("keeps the seat they have in the debate, and never is of those who run it", async () => {
    const debate = await aPanelToInviteTo();
    const ids = await inviteTo(debate, people(["Ada", "Ben"]));
    const delegate = await debate.join("parents");
    await delegate.api.panellists.join({ token: await linkByHand(debate, ids.Ada!), ...newKey() });
    expect(await delegate.api.debates.get({ debate: debate.slug })).toMatchObject({ seat: { delegation: "parents" } });
    for (const runner of [debate.facilitator, await debate.member("owner")])
      await expect(runner.api.panellists.join({ token: await linkByHand(debate, ids.Ben!), ...newKey() })).rejects.toThrow(
        /not on its panel/,
      );
    expect((await panellist(ids.Ben!)).status).toBe("invited");
  });

  it("is not put out again by a press of Decline that waited behind the joining", async () => {
    const debate = await aPanelToInviteTo();
    const { Ada: id } = await inviteTo(debate, people(["Ada"]));
    const [token, ada] = [await linkByHand(debate, id!), await debate.join()];
    const isWaiting = async () => {
      const rows = await prisma.$queryRaw<unknown[]>`SELECT FROM pg_locks l JOIN pg_database d ON d.datname = current_database()
        JOIN pg_stat_activity a ON a.pid = l.pid AND a.datid = d.oid WHERE NOT l.granted`;
      return rows.length > 0;
    };
    let declining: Promise<unknown> = Promise.resolve();
    await prisma.$transaction(async (tx) => {
      await tx.panellist.update({ where: { id }, data: { status: "joined", participantId: ada.participantId } });
      declining = expect(nobody().panellists.decline({ token })).rejects.toMatchObject({ code: "CONFLICT" });
      await expect.poll(isWaiting, { interval: 10 }).toBe(true);
    });
    await declining;
    expect((await panellist(id!)).status).toBe("joined");
  });

  it("answers no more once they are taken off", async () => {
    const debate = await aPanelToInviteTo();
    const ids = await inviteTo(debate, people(["Ada"]));
    const ada = await debate.join();
    await ada.api.panellists.join({ token: await linkByHand(debate, ids.Ada!), ...newKey() });
    expect(await panellistOf(debate.id, ada.participantId)).not.toBeNull();
    await debate.facilitator.api.panellists.withdraw({ debate: debate.slug, panellistId: ids.Ada!, ...newKey() });
    expect(await panellistOf(debate.id, ada.participantId)).toBeNull();
  });

  it("leaves an entry that says that somebody was taken off, once, and not who", async () => {
    const debate = await aPanelToInviteTo("detached");
    const ids = await inviteTo(debate, people(["Ada", "Ben"]));
    const ada = await debate.join();
    await ada.api.panellists.join({ token: await linkByHand(debate, ids.Ada!), ...newKey() });
    for (const panellistId of [ids.Ada!, ids.Ada!, ids.Ben!])
      await debate.facilitator.api.panellists.withdraw({ debate: debate.slug, panellistId, ...newKey() });
    const entries = await prisma.recordEntry.findMany({
      where: { debateId: debate.id, type: "panellist-withdrawn" },
      orderBy: { seq: "asc" },
    });
    expect(entries.map(({ payload }) => JSON.parse(payload))).toEqual([{ hadJoined: true }, { hadJoined: false }]);
  });
});

describe("who else is on the panel", () => {
  it("is learnt from no answer and no entry, unless the panel is named", async () => {
    const names = ["Canary Ada", "Canary Ben", "Canary Cy"];
    for (const level of ["pseudonymous", "facilitator-only", "detached"] as const) {
      const debate = await aPanelToInviteTo(level, { naming: "pseudonyms" });
      const ids = await inviteTo(debate, people(names));
      const browsers = names.map(() => new Browser());
      for (const [index, name] of names.entries()) await press(browsers[index]!, await linkByHand(debate, ids[name]!));
      await debate.join(undefined, "An observer");
      // As the debrief begins the debate's own pseudonyms are lifted: a panellist's is not.
      await debate.facilitator.api.seats.revealNames({ debate: debate.slug, ...newKey() });
      const api = await browsers[0]!.api();
      const read = [
        await api.debates.people({ debate: debate.slug }),
        await api.debates.get({ debate: debate.slug }),
        await prisma.recordEntry.findMany({ where: { debateId: debate.id } }),
      ];
      expect(JSON.stringify(read).replaceAll("Canary Ada", "")).not.toMatch(/Canary|@example\.org/);
      const { people: seen } = await debate.facilitator.api.panellists.list({ debate: debate.slug });
      expect(seen.map(({ name }) => name)).toEqual(names);
      expect(seen.every(({ pseudonym }) => (pseudonym === null) === (level !== "pseudonymous"))).toBe(true);
    }
    const named = await aPanelToInviteTo("named");
    const ids = await inviteTo(named, people(names));
    const browser = new Browser();
    await press(browser, await linkByHand(named, ids["Canary Ben"]!));
    expect(JSON.stringify(await (await browser.api()).debates.people({ debate: named.slug }))).toContain("Canary Ben");
  });

  it("hears no pseudonym that could be counted back to the list or to the order of joining", async () => {
    const debate = await aPanelToInviteTo("pseudonymous");
    const names = Array.from({ length: 12 }, (_, index) => `Person ${index}`);
    const ids = await inviteTo(debate, people(names));
    for (const name of names) await press(new Browser(), await linkByHand(debate, ids[name]!));
    const rows = await prisma.panellist.findMany({
      where: { debateId: debate.id },
      include: { participant: true },
      orderBy: { joinedAt: "asc" },
    });
    const pseudonyms = rows.map(({ pseudonym }) => pseudonym!);
    expect(new Set(pseudonyms).size).toBe(12);
    // What the record calls them, with the moment they came, is not what stands beside their answers.
    for (const { pseudonym, participant } of rows) expect(participant!.displayName).not.toContain(pseudonym!);
    expect([...pseudonyms].sort()).not.toEqual(pseudonyms);
  });
});
