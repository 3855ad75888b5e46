import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aPanelToInviteTo, inviteTo, linkByHand } from "@/tests/support/factories/a-panel";
import { aUser, newKey, nobody } from "@/tests/support/factories/a-user";

const LIST = "name,email,expertise,group\nAda Lovelace,Ada@example.org,medicine,patients\nBen Okri,ben@example.org,law,judges\n";
const recordOf = ({ id }: { readonly id: string }) => prisma.recordEntry.findMany({ where: { debateId: id }, orderBy: { seq: "asc" } });

describe("a list of invitations", () => {
  it("is looked at before it is used: what it says, who is invited already, and what is wrong", async () => {
    const debate = await aPanelToInviteTo();
    const check = (text: string) => debate.facilitator.api.panellists.check({ debate: debate.slug, text });
    expect((await check(LIST)).lines.map(({ line, name, isThere }) => [line, name, isThere])).toEqual([
      [2, "Ada Lovelace", false],
      [3, "Ben Okri", false],
    ]);
    await inviteTo(debate, LIST);
    expect(
      (await check("name,email\nAda L.,ADA@EXAMPLE.ORG\nCy,cy@example.org")).lines.map(({ name, isThere }) => [name, isThere]),
    ).toEqual([
      ["Ada L.", true],
      ["Cy", false],
    ]);
    expect((await check("name,email\nCy,nowhere")).problems).toEqual([{ line: 2, message: "“nowhere” is not an e-mail address." }]);
  });

  it("invites in batches, all or nobody, each address once, and keeps names and addresses out of the record", async () => {
    const debate = await aPanelToInviteTo();
    const invite = (text: string) => debate.facilitator.api.panellists.invite({ debate: debate.slug, ...newKey(), text, send: false });
    expect(await invite(LIST)).toEqual({ invited: 2, batch: 1, wanted: 0 });
    await expect(invite("name,email\nCy,cy@example.org\nDi,nowhere")).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: "Line 3: “nowhere” is not an e-mail address.",
    });
    expect(await invite("name,email\nAgain,ada@EXAMPLE.org\nCy,cy@example.org")).toEqual({ invited: 1, batch: 2, wanted: 0 });
    expect(await invite(LIST)).toEqual({ invited: 0, batch: null, wanted: 0 });
    const { people } = await debate.facilitator.api.panellists.list({ debate: debate.slug });
    expect(people.map(({ name, email, batch, status }) => [name, email, batch, status])).toEqual([
      ["Ada Lovelace", "Ada@example.org", 1, "invited"],
      ["Ben Okri", "ben@example.org", 1, "invited"],
      ["Cy", "cy@example.org", 2, "invited"],
    ]);
    const record = (await recordOf(debate)).filter(({ type }) => type === "panellists-invited");
    expect(record.map(({ payload }) => JSON.parse(payload))).toEqual([
      { people: 2, batch: 1 },
      { people: 1, batch: 2 },
    ]);
    expect(JSON.stringify(await recordOf(debate))).not.toMatch(/Lovelace|example\.org|patients/);
  });

  it("is for those who run the panel alone, and needs a panel", async () => {
    const debate = await aPanelToInviteTo();
    await inviteTo(debate, LIST);
    const observer = await debate.join();
    await expect(observer.api.panellists.list({ debate: debate.slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await prisma.panel.update({ where: { debateId: debate.id }, data: { closedAt: new Date() }, select: { debateId: true } });
    await expect(inviteTo(debate, "name,email\nCy,cy@example.org")).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("warns of groups whose figures would be hidden, unless everybody sees who answered what", async () => {
    const people = [...Array(6).fill("patients"), ...Array(5).fill("nurses"), "judges", "judges", "judges"];
    const text = `name,email,group\n${people.map((group, index) => `P${index},p${index}@example.org,${group}`).join("\n")}`;
    const debate = await aPanelToInviteTo("detached");
    const ids = await inviteTo(debate, text);
    const warnings = async () => (await debate.facilitator.api.panellists.list({ debate: debate.slug })).smallGroups;
    // Three alone could be computed from the others: the smallest group beside them is hidden, too.
    const both = [
      { group: "judges", people: 3 },
      { group: "nurses", people: 5 },
    ];
    expect(await warnings()).toEqual([{ breakdown: "group", hidden: both, isLost: false }]);
    for (const name of ["P11", "P12", "P13"])
      await debate.facilitator.api.panellists.withdraw({ debate: debate.slug, ...newKey(), panellistId: ids[name]! });
    expect(await warnings()).toEqual([]);
    const named = await aPanelToInviteTo("named");
    await inviteTo(named, text);
    expect((await named.facilitator.api.panellists.list({ debate: named.slug })).smallGroups).toEqual([]);
  });
});

describe("without a mail server", () => {
  it("mails are refused in words, and nobody is invited by the way", async () => {
    const debate = await aPanelToInviteTo();
    const request = { debate: debate.slug, ...newKey(), text: LIST, send: true };
    await expect(debate.facilitator.api.panellists.invite(request)).rejects.toMatchObject({
      code: "SERVICE_UNAVAILABLE",
      message: expect.stringContaining("no mail server"),
    });
    expect(await debate.facilitator.api.panellists.list({ debate: debate.slug })).toMatchObject({ canMail: false, people: [] });
  });

  it("a link is copied by hand: shown once, kept as its hash, the same again for the same request", async () => {
    const debate = await aPanelToInviteTo();
    const { "Ada Lovelace": panellistId } = await inviteTo(debate, LIST);
    const request = { debate: debate.slug, panellistId: panellistId!, ...newKey() };
    const link = await debate.facilitator.api.panellists.makeLink(request);
    expect(link.url).toMatch(/^http:\/\/localhost:3000\/panel\/[A-Za-z0-9_-]{43}$/);
    expect(await debate.facilitator.api.panellists.makeLink(request)).toEqual(link);
    const token = link.url.split("/").at(-1)!;
    const kept = [
      await prisma.panelLink.findMany(),
      await prisma.idempotency.findMany(),
      await prisma.panellist.findMany(),
      await recordOf(debate),
    ];
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(await nobody().panellists.findLink({ token })).toMatchObject({
      state: "open",
      name: "Ada Lovelace",
      anonymity: "facilitator-only",
    });
  });
});

describe("links for many", () => {
  it("go to those who are still awaited, are kept as hashes, and are the same again for the same request", async () => {
    const debate = await aPanelToInviteTo();
    const ids = await inviteTo(debate, `${LIST}Cy,cy@example.org,,\nDi,di@example.org,,\n`);
    const ada = await aUser("Ada");
    await ada.api.panellists.join({ token: await linkByHand(debate, ids["Ada Lovelace"]!), ...newKey() });
    await debate.facilitator.api.panellists.withdraw({ debate: debate.slug, panellistId: ids.Cy!, ...newKey() });
    const request = { debate: debate.slug, panellistIds: Object.values(ids), ...newKey() };
    const made = await debate.facilitator.api.panellists.makeLinks(request);
    expect(made.links.map(({ panellistId }) => panellistId)).toEqual([ids["Ben Okri"], ids.Di]);
    expect(await debate.facilitator.api.panellists.makeLinks(request)).toEqual(made);
    const tokens = made.links.map(({ url }) => url.split("/").at(-1)!);
    expect(new Set(tokens).size).toBe(2);
    const kept = JSON.stringify([await prisma.panelLink.findMany(), await prisma.idempotency.findMany(), await recordOf(debate)]);
    for (const token of tokens) expect(kept).not.toContain(token);
    expect(await nobody().panellists.findLink({ token: tokens[0]! })).toMatchObject({ state: "open", name: "Ben Okri", isByHand: true });
    expect(await nobody().panellists.findLink({ token: tokens[1]! })).toMatchObject({ state: "open", name: "Di" });
    const { people } = await debate.facilitator.api.panellists.list({ debate: debate.slug });
    const madeAt = Date.parse(people.find(({ name }) => name === "Di")!.linkMadeAt!);
    expect(Date.parse(made.expiresAt) - madeAt).toBe(30 * 86_400_000);
    expect(people.find(({ name }) => name === "Ada Lovelace")!.linkMadeAt).toBeNull();
    const none = { debate: debate.slug, panellistIds: [ids.Cy!], ...newKey() };
    await expect(debate.facilitator.api.panellists.makeLinks(none)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("a link", () => {
  it("in the hands of those who run the panel says whom to send it to, and stays good", async () => {
    const debate = await aPanelToInviteTo();
    const { "Ada Lovelace": id } = await inviteTo(debate, LIST);
    const token = await linkByHand(debate, id!);
    expect(await debate.facilitator.api.panellists.findLink({ token })).toMatchObject({ state: "runs", name: "Ada Lovelace" });
    expect(await nobody().panellists.findLink({ token })).toMatchObject({ state: "open" });
  });

  it("tells whoever has none, an old one or that of somebody taken off nothing but that", async () => {
    const debate = await aPanelToInviteTo();
    const ids = await inviteTo(debate, LIST);
    await expect(nobody().panellists.findLink({ token: "x".repeat(43) })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const [old, gone] = [await linkByHand(debate, ids["Ada Lovelace"]!), await linkByHand(debate, ids["Ben Okri"]!)];
    await prisma.$executeRaw`UPDATE panel_link SET expires_at = clock_timestamp() WHERE panellist_id = ${ids["Ada Lovelace"]}::uuid`;
    await debate.facilitator.api.panellists.withdraw({ debate: debate.slug, ...newKey(), panellistId: ids["Ben Okri"]! });
    expect(await nobody().panellists.findLink({ token: old })).toMatchObject({ state: "over" });
    expect(await nobody().panellists.findLink({ token: gone })).toMatchObject({ state: "withdrawn" });
    const somebody = await aUser();
    for (const token of [old, gone]) {
      await expect(somebody.api.panellists.join({ token, ...newKey() })).rejects.toMatchObject({ code: "CONFLICT" });
      await expect(nobody().panellists.decline({ token })).rejects.toMatchObject({ code: "CONFLICT" });
    }
    await expect(linkByHand(debate, ids["Ben Okri"]!)).rejects.toThrow(/taken off/);
  });

  it("declines by a press, and may change its mind; opening it does neither", async () => {
    const debate = await aPanelToInviteTo();
    const { "Ada Lovelace": id } = await inviteTo(debate, LIST);
    const token = await linkByHand(debate, id!);
    const statusOf = async () => (await prisma.panellist.findUniqueOrThrow({ where: { id } })).status;
    for (let count = 0; count < 3; count += 1) await nobody().panellists.findLink({ token });
    expect(await statusOf()).toBe("invited");
    await nobody().panellists.decline({ token });
    await nobody().panellists.decline({ token });
    expect(await statusOf()).toBe("declined");
    expect(await nobody().panellists.findLink({ token })).toMatchObject({ state: "open", hasDeclined: true });
    const ada = await aUser("Ada");
    expect(await ada.api.panellists.join({ token, ...newKey() })).toEqual({ slug: debate.slug });
    expect(await statusOf()).toBe("joined");
    await expect(nobody().panellists.decline({ token })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await statusOf()).toBe("joined");
  });

  it("lets nobody in before the room is open", async () => {
    const debate = await aPanelToInviteTo("named", { phase: null });
    const { "Ada Lovelace": id } = await inviteTo(debate, LIST);
    const token = await linkByHand(debate, id!);
    expect(await nobody().panellists.findLink({ token })).toMatchObject({ state: "draft" });
    const ada = await aUser("Ada");
    await expect(ada.api.panellists.join({ token, ...newKey() })).rejects.toThrow(/not opened its doors/);
  });
});
