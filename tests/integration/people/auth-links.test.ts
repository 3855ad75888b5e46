import { randomUUID } from "node:crypto";
import { afterAll, expect, it, vi } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { Browser } from "../../support/auth/browser";
import { nobody } from "../../support/factories/a-user";

const PASSWORD = "umbrella seventeen bronze";
const anAddress = () => `${randomUUID()}@example.org`;

// Before the imports: the settings are read when the server's modules are.
const mailbox = await vi.hoisted(async () => {
  const { aMailbox } = await import("../../support/auth/mailbox");
  const opened = await aMailbox();
  Object.assign(process.env, { SMTP_URL: opened.url, MAIL_FROM: "Plenary <plenary@example.org>" });
  return opened;
});
afterAll(() => mailbox.close());

const ask = (browser: Browser, email: string, callbackUrl?: string) => browser.post("signin/email", { email, callbackUrl });
const use = (browser: Browser, link: URL) => browser.post("callback/email", Object.fromEntries(link.searchParams));

it("is offered where a mail server is configured", async () => {
  expect(await nobody().account.waysToSignIn()).toEqual({ password: true, link: true, oidc: null });
});

it("signs a newcomer in by a link that works once", async () => {
  const [browser, email] = [new Browser(), anAddress()];
  expect(await ask(browser, email.toUpperCase(), "/debates/peace?tab=floor")).toMatchObject({
    status: 200,
    body: { url: "/sign-in" },
  });
  const { link, source, from } = mailbox.newest(email);
  expect(from).toBe("plenary@example.org");
  expect(source).toMatch(/^Subject: Sign in to Plenary on localhost:3000/m);
  expect(source).toContain("text/plain");
  expect(source).toContain("text/html");
  expect(`${link.origin}${link.pathname}`).toBe("http://localhost:3000/sign-in/link");
  const other = new Browser();
  expect(await use(other, link)).toMatchObject({ status: 200, body: { url: "/debates/peace?tab=floor" } });
  expect(await other.me()).toMatchObject({ email, name: email.split("@")[0], isGuest: false, hasPassword: false });
  expect(await (await other.api()).workspaces.list()).toHaveLength(1);
  const again = await use(new Browser(), link);
  expect(again).toMatchObject({
    status: 401,
    body: { error: { message: expect.stringContaining("used already or is more than 15 minutes old") } },
  });
});

it("is not used up by whoever opens the address without pressing the button", async () => {
  const [browser, email] = [new Browser(), anAddress()];
  await ask(browser, email);
  const { link } = mailbox.newest(email);
  expect((await new Browser().send("GET", `/api/auth/callback/email${link.search}`)).status).toBe(404);
  expect(await use(browser, link)).toMatchObject({ status: 200 });
});

it("keeps only the hash of the link, for fifteen minutes of the database's clock", async () => {
  const [browser, email] = [new Browser(), anAddress()];
  await ask(browser, email);
  const { link } = mailbox.newest(email);
  const token = link.searchParams.get("token")!;
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  const rows = await prisma.signInToken.findMany({ where: { identifier: email } });
  expect(rows).toEqual([{ identifier: email, tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/), expiresAt: expect.any(Date) }]);
  expect(rows[0]!.tokenHash).not.toBe(token);
  await prisma.$executeRaw`UPDATE sign_in_token SET expires_at = expires_at - interval '15 minutes' WHERE identifier = ${email}`;
  expect(await use(browser, link)).toMatchObject({ status: 401 });
});

it("does not sign anybody in with another person's link or none", async () => {
  const [browser, email] = [new Browser(), anAddress()];
  await ask(browser, email);
  const link = new URL(mailbox.newest(email).link);
  link.searchParams.set("email", anAddress());
  expect(await use(browser, link)).toMatchObject({ status: 401 });
  expect(await browser.post("callback/email", {})).toMatchObject({ status: 401 });
  expect(await browser.post("callback/email", { token: "0".repeat(64), email })).toMatchObject({ status: 401 });
  expect(await browser.user()).toBeNull();
});

it("takes an account back from whoever signed up with somebody else's address", async () => {
  const email = anAddress();
  await nobody().account.signUp({ name: "Not the owner", email, password: PASSWORD });
  const intruder = new Browser();
  await intruder.signIn(email, PASSWORD);
  const owner = new Browser();
  await ask(owner, email);
  await use(owner, mailbox.newest(email).link);
  expect(await owner.me()).toMatchObject({ email, hasPassword: false });
  expect(await intruder.user()).toBeNull();
  expect(await intruder.signIn(email, PASSWORD)).toMatchObject({ status: 401 });
});

it("keeps the password of somebody who proves their address while signed in, and of one who proved it before", async () => {
  const email = anAddress();
  await nobody().account.signUp({ name: "Ana", email, password: PASSWORD });
  const browser = new Browser();
  await browser.signIn(email, PASSWORD);
  await ask(browser, email);
  await use(browser, mailbox.newest(email).link);
  expect(await browser.me()).toMatchObject({ email, hasPassword: true });
  const other = new Browser();
  await ask(other, email);
  await use(other, mailbox.newest(email).link);
  expect(await new Browser().signIn(email, PASSWORD)).toMatchObject({ status: 200 });
});

it("lets somebody who came by link set a first password", async () => {
  const [browser, email] = [new Browser(), anAddress()];
  await ask(browser, email);
  await use(browser, mailbox.newest(email).link);
  await (await browser.api()).account.changePassword({ idempotencyKey: randomUUID(), current: "", next: PASSWORD });
  expect(await browser.signIn(email, PASSWORD)).toMatchObject({ status: 200 });
});

it.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/ok\u0000"])(
  "never leads to %j afterwards",
  async (callbackUrl) => {
    const [browser, email] = [new Browser(), anAddress()];
    await ask(browser, email, callbackUrl);
    const { link } = mailbox.newest(email);
    expect(link.searchParams.get("callbackUrl")).toBeNull();
    expect(await browser.post("callback/email", { ...Object.fromEntries(link.searchParams), callbackUrl })).toMatchObject({
      status: 200,
      body: { url: "/dashboard" },
    });
  },
);

it("says so when the mail server refuses, and when the address is none", async () => {
  expect(await ask(new Browser(), `refused-${anAddress()}`)).toMatchObject({
    status: 503,
    body: { error: { message: expect.stringContaining("mail server does not take our mail") } },
  });
  for (const email of ["nobody", "a@b@c.org", "", "a\r\nBcc: x@example.org"])
    expect(await ask(new Browser(), email)).toMatchObject({ status: 400, body: { error: { message: "This is not an e-mail address." } } });
});

it("does not fill a mailbox, from however many addresses it is asked to", async () => {
  const email = anAddress();
  const statuses: number[] = [];
  for (let count = 0; count < 21; count += 1) statuses.push((await ask(new Browser(), email)).status);
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(200));
  expect(statuses).toContain(429);
  expect(mailbox.count(email)).toBeLessThanOrEqual(20);
});
