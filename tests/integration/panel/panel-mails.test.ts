import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { newJoinKey } from "@/lib/trpc/keys";
import { prisma } from "@/server/data/connection/client";
import { claimMail, debatesWithDueMails } from "@/server/data/panel/panellists/mails";
import { attendTo } from "@/server/jobs/duties";
import { linkHash } from "@/server/services/panel/panellists/link-token";
import { sendDueMails } from "@/server/services/panel/panellists/send-due-mails";
import { Browser } from "@/tests/support/auth/browser";
import type { TestDebate } from "@/tests/support/factories/a-debate";
import { aPanelToInviteTo, inviteTo, linkByHand } from "@/tests/support/factories/a-panel";
import { aUser, newKey, nobody } from "@/tests/support/factories/a-user";

// Before the imports: the settings are read when the server's modules are.
const mailbox = await vi.hoisted(async () => {
  const { aMailbox } = await import("../../support/auth/mailbox");
  const opened = await aMailbox();
  Object.assign(process.env, { SMTP_URL: opened.url, MAIL_FROM: "Plenary <plenary@example.org>" });
  return opened;
});
afterAll(() => mailbox.close());

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  for (const way of ["log", "info", "warn", "error"] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void said.push(words.join(" ")));
});

const anAddress = (start = "") => `${start}${crypto.randomUUID()}@example.org`;
const listOf = (people: Readonly<Record<string, string>>) =>
  `name,email\n${Object.entries(people)
    .map(([name, email]) => `${name},${email}`)
    .join("\n")}`;
const mailOf = async ({ facilitator, slug: debate }: TestDebate, name: string) =>
  (await facilitator.api.panellists.list({ debate })).people.find((person) => person.name === name)!.mail;
const tokenIn = (address: string) => mailbox.newest(address).link.pathname.split("/").at(-1)!;
const press = (browser: Browser, token: string, key = newJoinKey()) => browser.post("callback/panel", { token, key });
const shift = (id: string, column: "mailed_at" | "mail_due_at" | "mail_begun_at", minutes: number) =>
  prisma.$executeRawUnsafe(`UPDATE panellist SET ${column} = ${column} - make_interval(mins => ${minutes}) WHERE id = '${id}'`);

describe("an invitation by mail", () => {
  it("goes to one person each, says what and until when, and leads to a page", async () => {
    const debate = await aPanelToInviteTo("detached");
    const [ada, ben] = [anAddress(), anAddress()];
    await inviteTo(debate, listOf({ Ada: ada, Ben: ben }), true);
    expect(await debatesWithDueMails()).toContain(debate.id);
    expect(await mailOf(debate, "Ada")).toMatchObject({ isWaiting: true, invitedAt: null });
    expect(await sendDueMails(debate.id)).toBe(2);
    expect([mailbox.count(ada), mailbox.count(ben)]).toEqual([1, 1]);
    const { source, link, from } = mailbox.newest(ada);
    expect(from).toBe("plenary@example.org");
    expect(source).toMatch(/^Subject: Invitation to a panel: A debate to test\r$/m);
    expect(source).toContain("nobody who uses the application can tell whose an answer is");
    expect(source).toContain("within 30 days");
    for (const other of [ben, "Ben"]) expect(source).not.toContain(other);
    expect(`${link.origin}${link.pathname}`).toMatch(/^http:\/\/localhost:3000\/panel\/[A-Za-z0-9_-]{43}$/);
    expect(await mailOf(debate, "Ada")).toMatchObject({ isWaiting: false, invitedAt: expect.any(String), problem: null });
    expect(await debatesWithDueMails()).not.toContain(debate.id);
    expect(await sendDueMails(debate.id)).toBe(0);
  });

  it("has its token nowhere but in the mail: not in the database, the queue, the record, an answer or the log", async () => {
    const debate = await aPanelToInviteTo();
    const address = anAddress();
    await inviteTo(debate, listOf({ Ada: address }), true);
    await sendDueMails(debate.id);
    const token = tokenIn(address);
    expect(await prisma.panelLink.findUnique({ where: { tokenHash: linkHash(token) } })).toMatchObject({ isMailed: true });
    const jobs = await prisma.$queryRaw<{ data: unknown }[]>`SELECT data FROM pgboss.job`;
    expect(jobs).toContainEqual({ data: { debateId: debate.id } });
    const kept = [
      jobs,
      await prisma.panelLink.findMany(),
      await prisma.panellist.findMany(),
      await prisma.idempotency.findMany(),
      await prisma.recordEntry.findMany({ where: { debateId: debate.id } }),
      await debate.facilitator.api.panellists.list({ debate: debate.slug }),
      said,
    ];
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(JSON.stringify([jobs, said])).not.toMatch(/@example\.org|Ada/);
  });

  it("joins nobody by being opened; pressed, it proves the address, by which they come back", async () => {
    const debate = await aPanelToInviteTo();
    const address = anAddress();
    const { Ada: id } = await inviteTo(debate, listOf({ Ada: address }), true);
    await sendDueMails(debate.id);
    const token = tokenIn(address);
    for (let count = 0; count < 3; count += 1) expect(await nobody().panellists.findLink({ token })).toMatchObject({ state: "open" });
    expect((await prisma.panellist.findUniqueOrThrow({ where: { id } })).status).toBe("invited");
    const [browser, key] = [new Browser(), newJoinKey()];
    expect((await press(browser, token, key)).status).toBe(200);
    browser.cookies.clear();
    expect((await press(browser, token, key)).status).toBe(409);
    // On another device: by a sign-in link to the same address.
    const phone = new Browser();
    await phone.post("signin/email", { email: address });
    await phone.post("callback/email", Object.fromEntries(mailbox.newest(address).link.searchParams));
    expect(await phone.me()).toMatchObject({ name: "Ada", email: address, isGuest: false });
    expect(await (await phone.api()).panellists.findLink({ token })).toMatchObject({ state: "yours" });
  });

  it("does not sign in to an account that has the address: whoever has that signs in first", async () => {
    const debate = await aPanelToInviteTo();
    const [address, byHand] = [anAddress(), anAddress()];
    for (const email of [address, byHand])
      await prisma.user.create({ data: { id: crypto.randomUUID(), name: "Account", email }, select: { id: true } });
    const ids = await inviteTo(debate, listOf({ Ada: address, Ben: byHand }));
    await debate.facilitator.api.panellists.send({ debate: debate.slug, ...newKey(), panellistIds: [ids.Ada!] });
    await sendDueMails(debate.id);
    const token = tokenIn(address);
    expect(await nobody().panellists.findLink({ token })).toMatchObject({ state: "account" });
    expect(await press(new Browser(), token)).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining("account") } },
    });
    expect((await prisma.panellist.findUniqueOrThrow({ where: { id: ids.Ada } })).status).toBe("invited");
    // A link by hand says nothing of whether there is one, and gives nobody's account to whoever made it.
    const handed = await linkByHand(debate, ids.Ben!);
    expect(await nobody().panellists.findLink({ token: handed })).toMatchObject({ state: "open" });
    const guest = new Browser();
    expect((await press(guest, handed)).status).toBe(200);
    expect(await guest.me()).toMatchObject({ name: "Ben", email: null, isGuest: true });
  });

  it("lets no name or title become a header or a second address", async () => {
    const debate = await aPanelToInviteTo();
    const title = "A panel\r\nBcc: victim@example.org\r\n\r\n<script>alert(1)</script>";
    await prisma.debate.update({ where: { id: debate.id }, data: { title }, select: { id: true } });
    const address = anAddress();
    const { Ada: id } = await inviteTo(debate, listOf({ Ada: address }));
    const name = "Ada\r\nCc: victim@example.org\u2028<b>";
    await prisma.panellist.update({ where: { id }, data: { name }, select: { id: true } });
    await debate.facilitator.api.panellists.send({ debate: debate.slug, ...newKey(), panellistIds: [id!] });
    await sendDueMails(debate.id);
    const { source } = mailbox.newest(address);
    expect(source.slice(0, source.indexOf("\r\n\r\n"))).not.toMatch(/^(Bcc|Cc):/im);
    expect(mailbox.all().map(({ to }) => to)).not.toContain("victim@example.org");
    expect(source.slice(source.indexOf("<!doctype html>"))).not.toMatch(/<script>|<b>/);
  });
});

describe("a mail that is not taken", () => {
  it("is shown where the address is refused, and does not go again by itself", async () => {
    const debate = await aPanelToInviteTo();
    const { Ada: id } = await inviteTo(debate, listOf({ Ada: anAddress("refused-"), Ben: anAddress() }), true);
    expect(await sendDueMails(debate.id)).toBe(1);
    expect(await mailOf(debate, "Ada")).toEqual({
      ...{ isWaiting: false, invitedAt: null, remindedAt: null, reminders: 0 },
      problem: "The mail server refused it: 550 no such mailbox",
    });
    expect(await debatesWithDueMails()).not.toContain(debate.id);
    expect(await prisma.panelLink.count({ where: { panellistId: id } })).toBe(0);
    expect(said.join()).toContain("panel-mail-not-sent");
    expect(said.join()).not.toMatch(/refused-|@example\.org/);
  });

  it("is tried again where it was refused for now, by a call in the queue, and given up after five times", async () => {
    const debate = await aPanelToInviteTo();
    const address = anAddress("later-");
    const { Ada: id } = await inviteTo(debate, listOf({ Ada: address }), true);
    await sendDueMails(debate.id);
    expect(await mailOf(debate, "Ada")).toMatchObject({
      isWaiting: true,
      problem: "Not taken yet: 450 come back later. It is tried again by itself.",
    });
    const calls = await prisma.$queryRaw<{ at: Date }[]>`
      SELECT start_after AS at FROM pgboss.job WHERE data->>'debateId' = ${debate.id} AND start_after > clock_timestamp() + interval '50 seconds'`;
    expect(calls).toHaveLength(1);
    expect(await sendDueMails(debate.id)).toBe(0);
    for (const minutes of [2, 6, 31, 121]) {
      await shift(id!, "mail_due_at", minutes);
      expect(await debatesWithDueMails()).toContain(debate.id);
      await sendDueMails(debate.id);
    }
    expect(await mailOf(debate, "Ada")).toMatchObject({
      isWaiting: false,
      problem: "The mail server did not take it in 5 tries: 450 come back later",
    });
  });

  it("does not go twice where the connection broke after it was handed over: that is shown instead", async () => {
    const debate = await aPanelToInviteTo();
    const address = anAddress("broken-");
    await inviteTo(debate, listOf({ Ada: address }), true);
    expect(await sendDueMails(debate.id)).toBe(0);
    expect(mailbox.count(address)).toBe(1);
    expect(await mailOf(debate, "Ada")).toMatchObject({ isWaiting: false, problem: expect.stringContaining("It may have arrived") });
    expect(await debatesWithDueMails()).not.toContain(debate.id);
    // It did arrive, and its link holds.
    expect(await nobody().panellists.findLink({ token: tokenIn(address) })).toMatchObject({ state: "open" });
  });

  it("does not go twice where the process that had it was killed", async () => {
    const debate = await aPanelToInviteTo();
    const address = anAddress();
    const { Ada: id } = await inviteTo(debate, listOf({ Ada: address }), true);
    expect(await claimMail(debate.id, linkHash("the token of the killed process"))).toMatchObject({ id });
    expect(await sendDueMails(debate.id)).toBe(0);
    expect(await debatesWithDueMails()).not.toContain(debate.id);
    await shift(id!, "mail_begun_at", 4);
    expect(await debatesWithDueMails()).toContain(debate.id);
    expect(await sendDueMails(debate.id)).toBe(0);
    expect(mailbox.count(address)).toBe(0);
    expect(await mailOf(debate, "Ada")).toMatchObject({ isWaiting: false, problem: expect.stringContaining("The server stopped") });
    // By hand it goes again at once.
    await debate.facilitator.api.panellists.send({ debate: debate.slug, ...newKey(), panellistIds: [id!] });
    expect(await sendDueMails(debate.id)).toBe(1);
  });

  it("is sent by whoever is woken, and holds up no deadline meanwhile", async () => {
    const debate = await aPanelToInviteTo();
    const addresses = [anAddress("silent-"), anAddress()];
    await inviteTo(debate, listOf({ Ada: addresses[0]!, Ben: addresses[1]! }), true);
    // The mail server keeps one of them waiting: whoever is woken is done all the same.
    await attendTo([debate.id]);
    await expect.poll(() => addresses.map((address) => mailbox.count(address))).toEqual([1, 1]);
    expect(await mailOf(debate, "Ada")).toMatchObject({ isWaiting: true, invitedAt: null });
  });

  it("goes once, however many servers send at the same moment", async () => {
    const debate = await aPanelToInviteTo();
    const people = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`P${index}`, anAddress()]));
    await inviteTo(debate, listOf(people), true);
    const sent = await Promise.all([1, 2, 3, 4].map(() => sendDueMails(debate.id)));
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(12);
    for (const address of Object.values(people)) expect(mailbox.count(address)).toBe(1);
  });
});

describe("sent again, and reminded", () => {
  it("nobody gets two mails within the hour, however it is pressed", async () => {
    const debate = await aPanelToInviteTo();
    const address = anAddress();
    const { Ada: id } = await inviteTo(debate, listOf({ Ada: address }));
    const send = (request = newKey()) => debate.facilitator.api.panellists.send({ debate: debate.slug, ...request, panellistIds: [id!] });
    const request = newKey();
    expect(await Promise.all([send(request), send(request)])).toEqual(Array(2).fill({ wanted: 1, passedOver: 0 }));
    expect(await send()).toEqual({ wanted: 0, passedOver: 1 });
    await sendDueMails(debate.id);
    expect(await send()).toEqual({ wanted: 0, passedOver: 1 });
    await shift(id!, "mailed_at", 61);
    const first = tokenIn(address);
    expect(await send()).toEqual({ wanted: 1, passedOver: 0 });
    await sendDueMails(debate.id);
    expect(mailbox.count(address)).toBe(2);
    // Both links hold until one is used.
    for (const token of [first, tokenIn(address)]) expect(await nobody().panellists.findLink({ token })).toMatchObject({ state: "open" });
  });

  it("who declined or was taken off hears no more, even of a mail that was waiting", async () => {
    const debate = await aPanelToInviteTo();
    const [ada, ben] = [anAddress(), anAddress()];
    const ids = await inviteTo(debate, listOf({ Ada: ada, Ben: ben }), true);
    await nobody().panellists.decline({ token: await linkByHand(debate, ids.Ada!) });
    await debate.facilitator.api.panellists.withdraw({ debate: debate.slug, ...newKey(), panellistId: ids.Ben! });
    expect(await sendDueMails(debate.id)).toBe(0);
    const all = { debate: debate.slug, panellistIds: Object.values(ids) };
    expect(await debate.facilitator.api.panellists.send({ ...all, ...newKey() })).toEqual({ wanted: 0, passedOver: 2 });
    expect(await debate.facilitator.api.panellists.remind({ ...all, ...newKey() })).toEqual({ wanted: 0, passedOver: 2 });
  });

  it.each(["facilitator-only", "detached"] as const)(
    "a round reminds those who have not finished, where that may be known: %s",
    async (level) => {
      const debate = await aPanelToInviteTo(level);
      const [ada, ben, cy] = [anAddress(), anAddress(), anAddress()];
      const ids = await inviteTo(debate, listOf({ Ada: ada, Ben: ben, Cy: cy }));
      for (const name of ["Ada", "Ben"])
        await (await aUser(name)).api.panellists.join({ token: await linkByHand(debate, ids[name]!), ...newKey() });
      const remind = () => debate.facilitator.api.panellists.remind({ debate: debate.slug, ...newKey(), panellistIds: Object.values(ids) });
      // No round is open, and Cy was never written to.
      expect(await remind()).toEqual({ wanted: 0, passedOver: 3 });
      const itemId = crypto.randomUUID();
      const deadline = new Date(Date.now() + 86_400_000);
      await prisma.panelItem.create({ data: { id: itemId, debateId: debate.id, key: "a", order: 0, kind: "probability", question: "?" } });
      const round = { id: crypto.randomUUID(), debateId: debate.id, number: 1, items: [{ id: itemId }], openedAt: new Date(), deadline };
      await prisma.panelRound.create({ data: round });
      if (level !== "detached")
        await prisma.panelAnswer.create({ data: { roundId: round.id, itemId, panellistId: ids.Ada!, value: 0.5, at: new Date() } });
      const expected = level === "detached" ? 2 : 1;
      expect(await remind()).toEqual({ wanted: expected, passedOver: 3 - expected });
      expect(await sendDueMails(debate.id)).toBe(expected);
      expect([mailbox.count(ada), mailbox.count(ben), mailbox.count(cy)]).toEqual([expected - 1, 1, 0]);
      const { source, link } = mailbox.newest(ben);
      expect(source).toMatch(/^Subject: Reminder: the panel A debate to test\r$/m);
      // Who has joined is signed in by no mail.
      expect(link.pathname).toBe(`/debates/${debate.slug}/panel`);
      expect(await mailOf(debate, "Ben")).toMatchObject({ reminders: 1, remindedAt: expect.any(String) });
    },
  );
});
