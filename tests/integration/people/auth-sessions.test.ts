import { createHash, randomUUID } from "node:crypto";
import { expect, it, vi } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { forgetOldSessions } from "@/server/data/people/sessions";
import { Browser } from "../../support/auth/browser";
import { newKey, nobody } from "../../support/factories/a-user";

const PASSWORD = "umbrella seventeen bronze";

async function signedIn(browser = new Browser()) {
  const email = `${randomUUID()}@example.org`;
  await nobody().account.signUp({ name: "Ana", email, password: PASSWORD });
  await browser.signIn(email, PASSWORD);
  const user = (await browser.user())!;
  return { browser, email, user };
}

const age = (sessionId: string, interval: string, column: "last_seen_at" | "expires_at") =>
  prisma.$executeRawUnsafe(`UPDATE session SET ${column} = ${column} - interval '${interval}' WHERE id = '${sessionId}'`);

it("keeps 256 random bits in the cookie and only their hash in the database", async () => {
  const { browser, user } = await signedIn();
  const token = browser.cookies.get("plenary")!;
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const row = await prisma.session.findUniqueOrThrow({ where: { id: user.sessionId }, select: { tokenHash: true } });
  expect(row.tokenHash).toBe(createHash("sha256").update(token).digest("hex"));
});

it("sets the cookie HttpOnly, Lax, for the whole site; so are all the others", async () => {
  const { browser } = await signedIn();
  expect(browser.lastSetCookies.length).toBeGreaterThan(0);
  for (const line of browser.lastSetCookies) expect(line).toMatch(/; Path=\/;.*HttpOnly; SameSite=Lax/);
  expect(browser.lastSetCookies.some((line) => line.startsWith("plenary="))).toBe(true);
});

it("signs another device out at once, and nobody else's", async () => {
  const { browser, email, user } = await signedIn();
  const other = new Browser(undefined, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1");
  await other.signIn(email, PASSWORD);
  const api = await browser.api();
  const listed = await api.account.sessions();
  expect(listed.map(({ device, isCurrent }) => [device, isCurrent]).sort()).toEqual([
    ["Firefox on Linux", true],
    ["Safari on iPhone", false],
  ]);
  const stranger = await signedIn();
  await expect(api.account.revokeSession({ ...newKey(), sessionId: stranger.user.sessionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await stranger.browser.user()).not.toBeNull();
  await api.account.revokeSession({ ...newKey(), sessionId: (await other.user())!.sessionId });
  expect(await other.user()).toBeNull();
  expect((await browser.user())?.id).toBe(user.id);
});

it("answers a repeated revocation like the first", async () => {
  const { browser, email } = await signedIn();
  const other = new Browser();
  await other.signIn(email, PASSWORD);
  const input = { ...newKey(), sessionId: (await other.user())!.sessionId };
  const api = await browser.api();
  await api.account.revokeSession(input);
  await expect(api.account.revokeSession(input)).resolves.not.toThrow();
  await expect(api.account.revokeSession({ ...input, ...newKey() })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("ends after twelve idle hours, by the database's clock", async () => {
  const { browser, user } = await signedIn();
  await age(user.sessionId, "11 hours 59 minutes", "last_seen_at");
  expect((await browser.user())?.id).toBe(user.id);
  await vi.waitFor(async () => expect(await lastSeen(user.sessionId)).toBe("now"));
  await age(user.sessionId, "12 hours", "last_seen_at");
  expect(await browser.user()).toBeNull();
  expect((await browser.send("GET", "/api/auth/session")).headers.getSetCookie().join()).toContain("plenary=; Max-Age=0");
});

it("ends after seven days however busy", async () => {
  const { browser, user } = await signedIn();
  await age(user.sessionId, "6 days 23 hours 59 minutes", "expires_at");
  expect(await browser.user()).not.toBeNull();
  await age(user.sessionId, "1 minute", "expires_at");
  expect(await browser.user()).toBeNull();
  await forgetOldSessions();
  expect(await prisma.session.count({ where: { id: user.sessionId } })).toBe(0);
});

it("notes once a minute that a session is in use", async () => {
  const { browser, user } = await signedIn();
  await age(user.sessionId, "50 seconds", "last_seen_at");
  const before = await prisma.session.findUniqueOrThrow({ where: { id: user.sessionId }, select: { lastSeenAt: true } });
  await browser.user();
  await age(user.sessionId, "20 seconds", "last_seen_at");
  await browser.user();
  await vi.waitFor(async () => expect(await lastSeen(user.sessionId)).toBe("now"));
  const after = await prisma.session.findUniqueOrThrow({ where: { id: user.sessionId }, select: { lastSeenAt: true } });
  expect(after.lastSeenAt.getTime() - before.lastSeenAt.getTime()).toBeGreaterThan(49_000);
});

async function lastSeen(sessionId: string): Promise<string> {
  const [row] = await prisma.$queryRaw<{ seen: string }[]>`
    SELECT CASE WHEN last_seen_at > clock_timestamp() - interval '40 seconds' THEN 'now' ELSE 'earlier' END AS seen
    FROM session WHERE id = ${sessionId}::uuid`;
  return row!.seen;
}

it("gives a new id at every sign-in and ends the one before", async () => {
  const { browser, email, user } = await signedIn();
  const first = browser.cookies.get("plenary")!;
  await browser.signIn(email, PASSWORD);
  expect(browser.cookies.get("plenary")).not.toBe(first);
  expect(await prisma.session.count({ where: { userId: user.id } })).toBe(1);
  browser.cookies.set("plenary", first);
  expect(await browser.user()).toBeNull();
});

it("takes no id that a browser brings: a fixed session stays nobody's", async () => {
  const fixed = "A".repeat(43);
  const browser = new Browser();
  browser.cookies.set("plenary", fixed);
  await signedIn(browser);
  expect(browser.cookies.get("plenary")).not.toBe(fixed);
  const attacker = new Browser();
  attacker.cookies.set("plenary", fixed);
  expect(await attacker.user()).toBeNull();
});

it.each([
  "",
  "plenary=",
  "plenary=short",
  `plenary=${"é".repeat(43)}`,
  "plenary=%00",
  `plenary.0=${"A".repeat(43)}`,
  "; ;=;",
  "plenary=' OR 1=1 --",
])("makes nobody of the cookie header %j", async (header) => {
  const { identify } = await import("@/server/auth/identify");
  expect(await identify(header)).toBeNull();
});

it("tells a thousand people apart who ask at once", async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => signedIn()));
  const { identify } = await import("@/server/auth/identify");
  const asked = Array.from({ length: 1_000 }, (_, index) => people[index % people.length]!);
  const answers = await Promise.all(asked.map(({ browser }) => identify(browser.cookieHeader())));
  expect(answers.map((user) => user?.id)).toEqual(asked.map(({ user }) => user.id));
});

it("shows next-auth's own session route no more than id and name", async () => {
  const { browser, user } = await signedIn();
  const answer = await (await browser.send("GET", "/api/auth/session")).json();
  expect(answer).toEqual({ expires: expect.any(String), user: { id: user.id, name: "Ana" } });
  expect(await (await new Browser().send("GET", "/api/auth/session")).json()).toEqual({});
});
