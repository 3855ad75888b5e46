import { randomUUID } from "node:crypto";
import os from "node:os";
import { expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { type Answer, Browser } from "../../support/auth/browser";
import { newKey, nobody } from "../../support/factories/a-user";

const PASSWORD = "umbrella seventeen bronze";
const anAddress = () => `${randomUUID()}@example.org`;

async function anAccount(name = "Ana Silva", password = PASSWORD) {
  const email = anAddress();
  await nobody().account.signUp({ name, email, password });
  return { email, password };
}

it("signs up, in and out; the newcomer owns a workspace", async () => {
  const { email } = await anAccount();
  const browser = new Browser();
  expect(await browser.user()).toBeNull();
  expect(await browser.signIn(email, PASSWORD)).toMatchObject({ status: 200, body: { url: "/dashboard" } });
  expect(await browser.me()).toEqual({ id: expect.any(String), name: "Ana Silva", email, isGuest: false, hasPassword: true });
  const [workspace, ...more] = await (await browser.api()).workspaces.list();
  expect(workspace).toMatchObject({ name: "Ana Silva’s workspace", role: "owner", slug: expect.stringMatching(/^ana-silvas-workspace/) });
  expect(more).toEqual([]);
  const before = browser.cookieHeader();
  expect(await browser.post("signout")).toMatchObject({ status: 200 });
  expect(browser.cookies.has("plenary")).toBe(false);
  browser.cookies.set("plenary", /plenary=([^;]+)/.exec(before)![1]!);
  expect(await browser.user()).toBeNull();
});

it("answers an unknown address and a wrong password alike", async () => {
  const { email } = await anAccount();
  const wrong = await new Browser().signIn(email, "umbrella seventeen brass");
  const unknown = await new Browser().signIn(anAddress(), PASSWORD);
  expect(wrong.status).toBe(401);
  expect(wrong.body.error?.message).toBe("The e-mail address or the password is not right.");
  expect(unknown.status).toBe(wrong.status);
  expect(unknown.body).toEqual(wrong.body);
  expect([...unknown.headers.keys()].sort()).toEqual([...wrong.headers.keys()].sort());
});

it("finds the account however the address is written", async () => {
  const name = randomUUID();
  await nobody().account.signUp({ name: "Zoë", email: ` ${name.toUpperCase()}@Example.ORG `, password: PASSWORD });
  // Full-width letters are the same address after NFKC.
  const fullWidth = `${name}@ｅｘａｍｐｌｅ.org`;
  expect(await new Browser().signIn(fullWidth, PASSWORD)).toMatchObject({ status: 200 });
  await expect(nobody().account.signUp({ name: "Zoë", email: fullWidth, password: PASSWORD })).rejects.toMatchObject({ code: "CONFLICT" });
});

it.each([
  ["short", "seven77", "At least 8 characters"],
  ["stolen", "Football1", null],
  ["stolen", "qwertyuiop", "lists of stolen passwords"],
  ["stolen, in capitals", "QWERTYUIOP", "lists of stolen passwords"],
])("refuses a password that is %s: %s", async (_, password, complaint) => {
  const attempt = nobody().account.signUp({ name: "Ana", email: anAddress(), password });
  if (complaint) await expect(attempt).rejects.toThrow(complaint);
  else await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

it("refuses the address as its own password, and takes 1,024 bytes but no more", async () => {
  const email = anAddress();
  await expect(nobody().account.signUp({ name: "Ana", email, password: email.toUpperCase() })).rejects.toThrow(
    "first thing anybody would try",
  );
  await expect(nobody().account.signUp({ name: "Ana", email, password: "ü".repeat(513) })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await nobody().account.signUp({ name: "Ana", email, password: "ü".repeat(512) });
  expect(await new Browser().signIn(email, "ü".repeat(512))).toMatchObject({ status: 200 });
});

it("stores argon2id with 46 MiB, and no password anywhere", async () => {
  const { email } = await anAccount();
  const { passwordHash } = await prisma.user.findUniqueOrThrow({ where: { email }, select: { passwordHash: true } });
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
});

it("changes the password: every session ends, the new word works and the old does not", async () => {
  const { email } = await anAccount();
  const [here, there] = [new Browser(), new Browser()];
  await here.signIn(email, PASSWORD);
  await there.signIn(email, PASSWORD);
  const api = await here.api();
  await expect(api.account.changePassword({ ...newKey(), current: "not it at all", next: "lantern forty violet" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await api.account.changePassword({ ...newKey(), current: PASSWORD, next: "lantern forty violet" });
  expect([await here.user(), await there.user()]).toEqual([null, null]);
  expect(await new Browser().signIn(email, PASSWORD)).toMatchObject({ status: 401 });
  expect(await here.signIn(email, "lantern forty violet")).toMatchObject({ status: 200 });
});

it("keeps no fast hash of a password with the answered request", async () => {
  const { email } = await anAccount();
  const browser = new Browser();
  await browser.signIn(email, PASSWORD);
  const key = newKey();
  await (await browser.api()).account.changePassword({ ...key, current: PASSWORD, next: "lantern forty violet" });
  const { requestHash } = await prisma.idempotency.findFirstOrThrow({ where: { key: key.idempotencyKey }, select: { requestHash: true } });
  expect(requestHash).not.toMatch(/[0-9a-f]{64}/);
});

it("limits guesses by account and address, and says how long to wait", async () => {
  const { email } = await anAccount();
  const guesser = new Browser();
  for (let guess = 1; guess <= 10; guess += 1) expect(await guesser.signIn(email, `wrong guess ${guess}`)).toMatchObject({ status: 401 });
  const refused = await firstRefused(() => guesser.signIn(email, "one guess more"));
  expect(refused.body.error?.message).toMatch(/^Too much signing in at once\. Try again in \d+ seconds\.$/);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await new Browser().signIn(email, PASSWORD)).toMatchObject({ status: 200 });
  const other = await anAccount();
  expect(await guesser.signIn(other.email, PASSWORD)).toMatchObject({ status: 200 });
});

/** Usually the next; ten more where a new quarter of an hour began in between. */
async function firstRefused(attempt: () => Promise<Answer>): Promise<Answer> {
  for (let more = 0; more < 10; more += 1) {
    const answer = await attempt();
    if (answer.status === 429) return answer;
  }
  return attempt();
}

it("turns people away in words when more sign in at once than it can serve, and serves the others", async () => {
  const attempts = os.availableParallelism() + 120 + 15;
  const answers = await Promise.all(Array.from({ length: attempts }, () => new Browser().signIn(anAddress(), PASSWORD)));
  const turnedAway = answers.filter(({ status }) => status === 429);
  expect(turnedAway.length).toBeGreaterThan(0);
  expect(turnedAway[0]!.headers.get("retry-after")).toBe("5");
  expect(turnedAway[0]!.body.error?.message).toContain("Too many people are signing in");
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(attempts - turnedAway.length);
});

it("needs the token against cross-site requests, and no more fields than a form has", async () => {
  const { email } = await anAccount();
  const browser = new Browser();
  const bare = await browser.send("POST", "/api/auth/callback/password", JSON.stringify({ email, password: PASSWORD }));
  expect(bare.status).toBe(403);
  expect(await browser.user()).toBeNull();
  const bodies = [["x".repeat(20_000)], ["{"], ["[]"], ["email=a", "multipart/form-data"], ["email=a", "text/plain"]] as const;
  const send = ([body, type]: readonly [string, string?]) => browser.send("POST", "/api/auth/callback/password", body, type);
  expect(await Promise.all(bodies.map(async (body) => (await send(body)).status))).toEqual([413, 400, 400, 415, 415]);
  expect(await browser.post("callback/password", { email: [email], password: { $ne: "" } })).toMatchObject({ status: 401 });
  expect(await browser.post("callback/password", {})).toMatchObject({ status: 401 });
});

it.each([
  "GET callback/password",
  "GET signin",
  "GET providers",
  "POST _log",
  "POST session",
  "POST callback/oidc",
  "POST signin/email",
  "GET nothing",
])("does not answer %s", async (request) => {
  const [method, path] = request.split(" ") as ["GET" | "POST", string];
  expect((await new Browser().send(method, `/api/auth/${path}`, method === "POST" ? "{}" : undefined)).status).toBe(404);
});
