import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { newJoinKey } from "@/lib/trpc/keys";
import { prisma } from "@/server/data/connection/client";
import { Browser } from "../../support/auth/browser";
import { aDebate } from "../../support/factories/a-debate";
import { newKey, nobody } from "../../support/factories/a-user";

const PASSWORD = "umbrella seventeen bronze";

it("makes a guest of a code and a name: an observer, signed in on this browser", async () => {
  const debate = await aDebate({ delegates: 0 });
  const browser = new Browser();
  expect(await browser.post("callback/guest", { code: debate.code.toLowerCase(), name: " Ömer ", key: newJoinKey() })).toMatchObject({
    status: 200,
  });
  expect(await browser.me()).toMatchObject({ name: "Ömer", email: null, isGuest: true, hasPassword: false });
  const api = await browser.api();
  expect(await api.debates.get({ debate: debate.slug })).toMatchObject({
    role: "observer",
    seat: { displayName: "Ömer", delegation: null },
  });
  const entries = await prisma.recordEntry.findMany({
    where: { debateId: debate.id, type: "participant-joined" },
    select: { payload: true },
  });
  expect(entries.filter(({ payload }) => payload.includes("Ömer"))).toHaveLength(1);
});

it("keeps everything when a guest adds an address and a password", async () => {
  const debate = await aDebate({ delegates: 0 });
  const browser = new Browser();
  await browser.post("callback/guest", { code: debate.code, name: "Mira", key: newJoinKey() });
  await (await browser.api()).seats.take({ debate: debate.slug, delegation: "parents", ...newKey() });
  const before = (await (await browser.api()).debates.get({ debate: debate.slug })).seat;
  const { id } = (await browser.me())!;
  const email = `${randomUUID()}@example.org`;
  const old = browser.cookies.get("plenary");
  await (await browser.api()).account.attachCredentials({ ...newKey(), email, password: PASSWORD });
  expect(await browser.user()).toBeNull();
  expect(await browser.signIn(email, PASSWORD)).toMatchObject({ status: 200 });
  expect(browser.cookies.get("plenary")).not.toBe(old);
  expect(await browser.me()).toMatchObject({ id, name: "Mira", email, isGuest: false });
  const elsewhere = new Browser();
  await elsewhere.signIn(email, PASSWORD);
  expect((await (await elsewhere.api()).debates.get({ debate: debate.slug })).seat).toEqual(before);
});

it("does not attach an address that has an account, nor a second one", async () => {
  const debate = await aDebate({ delegates: 0 });
  const taken = `${randomUUID()}@example.org`;
  await nobody().account.signUp({ name: "Ana", email: taken, password: PASSWORD });
  const browser = new Browser();
  await browser.post("callback/guest", { code: debate.code, name: "Mira", key: newJoinKey() });
  const attach = async (email: string) => (await browser.api()).account.attachCredentials({ ...newKey(), email, password: PASSWORD });
  await expect(attach(taken)).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("has an account already") });
  expect(await browser.me()).toMatchObject({ name: "Mira", isGuest: true });
  const email = `${randomUUID()}@example.org`;
  await attach(email);
  await browser.signIn(email, PASSWORD);
  await expect(attach(`${randomUUID()}@example.org`)).rejects.toMatchObject({ code: "CONFLICT" });
});

it("refuses wrong codes, drafts, closed rooms and people without a name, in words", async () => {
  const draft = await aDebate({ phase: null });
  expect(draft.code).toBe("");
  const closed = await aDebate({ delegates: 0 });
  await closed.facilitator.api.debates.close({ debate: closed.slug, ...newKey() });
  const join = (code: string, name = "Ana") => new Browser().post("callback/guest", { code, name, key: newJoinKey() });
  const noRoom = { status: 404, body: { error: { message: expect.stringContaining("No open room has this code") } } };
  expect(await join("ZZZZZZ")).toMatchObject(noRoom);
  expect(await join(closed.code)).toMatchObject(noRoom);
  expect(await join("nonsense")).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining("six letters and digits") } },
  });
  expect(await join(closed.code, "  ")).toMatchObject({ status: 400 });
  expect(await prisma.user.count({ where: { participants: { some: { debateId: closed.id } }, name: "Ana" } })).toBe(0);
});

it("does not make a second person of somebody signed in", async () => {
  const debate = await aDebate({ delegates: 0 });
  const email = `${randomUUID()}@example.org`;
  await nobody().account.signUp({ name: "Ana", email, password: PASSWORD });
  const browser = new Browser();
  await browser.signIn(email, PASSWORD);
  expect(await browser.post("callback/guest", { code: debate.code, name: "Other", key: newJoinKey() })).toMatchObject({
    status: 409,
    body: { error: { message: expect.stringContaining("signed in as Ana") } },
  });
  await (await browser.api()).debates.joinRoom({ ...newKey(), code: debate.code });
  expect(await (await browser.api()).debates.get({ debate: debate.slug })).toMatchObject({ seat: { displayName: "Ana" } });
});

it("lets forty people behind one address in within a minute, by code or with an account", async () => {
  const debate = await aDebate({ delegates: 0 });
  const ip = `192.0.2.${Math.random()}`;
  const guests = Array.from({ length: 40 }, () => new Browser(ip));
  const joined = await Promise.all(
    guests.map((browser, index) => browser.post("callback/guest", { code: debate.code, name: `Guest ${index}`, key: newJoinKey() })),
  );
  expect(joined.map(({ status }) => status)).toEqual(Array(40).fill(200));
  expect(new Set(await Promise.all(guests.map(async (browser) => (await browser.user())?.id))).size).toBe(40);
  const members = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const email = `${randomUUID()}@example.org`;
      await nobody().account.signUp({ name: `Member ${index}`, email, password: PASSWORD });
      return (await new Browser(ip).signIn(email, PASSWORD)).status;
    }),
  );
  expect(members).toEqual(Array(40).fill(200));
});
