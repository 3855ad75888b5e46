import { randomUUID } from "node:crypto";
import { afterAll, expect, it, vi } from "vitest";
import { newJoinKey } from "@/lib/trpc/keys";
import { prisma } from "@/server/data/connection/client";
import { Browser } from "../../support/auth/browser";
import type { IssuerAccount } from "../../support/auth/issuer";
import { aDebate } from "../../support/factories/a-debate";
import { newKey, nobody } from "../../support/factories/a-user";

const PASSWORD = "umbrella seventeen bronze";
const anAddress = () => `${randomUUID()}@example.org`;

// Before the imports: the settings are read when the server's modules are.
const issuer = await vi.hoisted(async () => {
  const { anIssuer } = await import("../../support/auth/issuer");
  const { url, clientId, clientSecret, ...opened } = await anIssuer("http://localhost:3000/api/auth/callback/oidc");
  const settings = { OIDC_ISSUER: `${url}/`, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: "Example University" };
  Object.assign(process.env, settings);
  return opened;
});
afterAll(() => issuer.close());

/** Starts here, signs in there, and comes back; answers where the browser ends up. */
async function signIn(browser: Browser, account: IssuerAccount | null, callbackUrl = "/dashboard"): Promise<string> {
  const { body } = await browser.post("signin/oidc", { callbackUrl });
  const back = await issuer.visit(body.url!, account);
  return (await browser.send("GET", `${back.pathname}${back.search}`)).headers.get("location")!;
}

it("is offered under its name", async () => {
  expect(await nobody().account.waysToSignIn()).toEqual({ password: true, link: false, oidc: { name: "Example University" } });
});

it("asks the issuer with PKCE, state and nonce", async () => {
  const { body } = await new Browser().post("signin/oidc");
  const { searchParams } = new URL(body.url!);
  expect(Object.fromEntries(searchParams)).toMatchObject({
    code_challenge_method: "S256",
    response_type: "code",
    scope: "openid email profile",
  });
  for (const name of ["code_challenge", "state", "nonce"]) expect(searchParams.get(name)!.length).toBeGreaterThan(30);
});

it("makes an account for a newcomer and knows them again", async () => {
  const account = { sub: randomUUID(), name: "Ida Núñez", email: anAddress().toUpperCase(), email_verified: true };
  const browser = new Browser();
  expect(await signIn(browser, account)).toBe("/dashboard");
  const me = (await browser.me())!;
  expect(me).toMatchObject({ name: "Ida Núñez", email: account.email.toLowerCase(), isGuest: false, hasPassword: false });
  expect(await (await browser.api()).workspaces.list()).toMatchObject([{ name: "Ida Núñez’s workspace", role: "owner" }]);
  const other = new Browser();
  await signIn(other, { ...account, email: anAddress() });
  expect((await other.me())!.id).toBe(me.id);
});

it("leads to an account of the address the issuer vouches for, and takes an unproven password away", async () => {
  const email = anAddress();
  await nobody().account.signUp({ name: "Ana", email, password: PASSWORD });
  const before = new Browser();
  await before.signIn(email, PASSWORD);
  const { id } = (await before.me())!;
  const browser = new Browser();
  await signIn(browser, { sub: randomUUID(), name: "Ana at the university", email, email_verified: true });
  expect(await browser.me()).toMatchObject({ id, name: "Ana", hasPassword: false });
  expect(await before.user()).toBeNull();
});

it("does not lead to anybody's account without the issuer's word for the address", async () => {
  const email = anAddress();
  await nobody().account.signUp({ name: "Ana", email, password: PASSWORD });
  for (const email_verified of [false, undefined]) {
    const browser = new Browser();
    expect(await signIn(browser, { sub: randomUUID(), name: "Mallory", email, email_verified })).toBe("/sign-in?error=UnprovenAddress");
    expect(await browser.user()).toBeNull();
  }
  expect(await new Browser().signIn(email, PASSWORD)).toMatchObject({ status: 200 });
});

it("takes somebody in without an address; they are no guest", async () => {
  const browser = new Browser();
  expect(await signIn(browser, { sub: randomUUID(), name: "No Address", email: anAddress(), email_verified: false })).toBe("/dashboard");
  expect(await browser.me()).toMatchObject({ name: "No Address", email: null, isGuest: false });
  await (await browser.api()).workspaces.create({ ...newKey(), name: "Ours" });
});

it("makes no account of a guest who signs in: the two stay apart", async () => {
  const debate = await aDebate({ delegates: 0 });
  const browser = new Browser();
  await browser.post("callback/guest", { code: debate.code, name: "Guest", key: newJoinKey() });
  const guest = (await browser.user())!;
  await signIn(browser, { sub: randomUUID(), name: "Ida", email: anAddress(), email_verified: true });
  expect((await browser.me())!.id).not.toBe(guest.id);
  expect(
    await prisma.user.findUniqueOrThrow({ where: { id: guest.id }, select: { email: true, identities: true, sessions: true } }),
  ).toEqual({
    email: null,
    identities: [],
    sessions: [],
  });
});

it("takes another issuer's subject of the same name for somebody else", async () => {
  const sub = randomUUID();
  const stranger = await prisma.user.create({ data: { id: randomUUID(), name: "Elsewhere" }, select: { id: true } });
  await prisma.identity.create({ data: { id: randomUUID(), userId: stranger.id, provider: "oidc https://other.example", subject: sub } });
  const browser = new Browser();
  await signIn(browser, { sub, name: "Here" });
  const { id } = (await browser.me())!;
  expect(id).not.toBe(stranger.id);
  expect(await prisma.identity.findMany({ where: { subject: sub, userId: id }, select: { provider: true } })).toEqual([
    { provider: `oidc ${process.env.OIDC_ISSUER}` },
  ]);
});

it("ends on the sign-in page when somebody cancels there", async () => {
  const browser = new Browser();
  expect(await signIn(browser, null)).toBe("/sign-in?error=Callback");
  expect(await browser.user()).toBeNull();
});

it("refuses an answer that this browser did not ask for, and one that was used", async () => {
  const { body } = await new Browser().post("signin/oidc");
  const back = await issuer.visit(body.url!, { sub: randomUUID(), name: "Mallory" });
  const victim = new Browser();
  const without = await victim.send("GET", `${back.pathname}${back.search}`);
  expect(without.headers.get("location")).toBe("/sign-in?error=OAuthCallback");
  await victim.post("signin/oidc");
  const mixed = await victim.send("GET", `${back.pathname}${back.search}`);
  expect(mixed.headers.get("location")).toBe("/sign-in?error=OAuthCallback");
  expect(await victim.user()).toBeNull();
});
