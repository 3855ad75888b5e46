import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessionCookie } from "@/server/auth/cookies";
import { newSessionToken, sessionHash } from "@/server/auth/session-token";
import { prisma } from "@/server/data/connection/client";
import { TestDoor } from "../support/door";
import { aDebate } from "../support/factories/a-debate";
import { aUser } from "../support/factories/a-user";

const root = path.resolve(import.meta.dirname, "../..");

describe("the server does not start", () => {
  it.each([
    ["without a secret", undefined, "AUTH_SECRET is missing"],
    ["with an empty one", "", "AUTH_SECRET is missing"],
    ["with a short one", randomBytes(16).toString("base64url"), "32 characters or more"],
    ["with a default one", "please-change-me-please-change-me!!", "can be guessed"],
    ["with one letter many times", "a".repeat(64), "can be guessed"],
  ])("%s", { timeout: 60_000 }, async (_, secret, complaint) => {
    const { code, said } = await startWith(secret);
    expect(code).not.toBe(0);
    expect(said).toContain(complaint);
    if (secret) expect(said).not.toContain(secret);
  });
});

describe("a session", () => {
  let door: TestDoor;
  beforeAll(async () => {
    door = await TestDoor.open();
  });
  afterAll(() => door.close());

  const askAs = async (cookie: string) => {
    const debate = await aDebate();
    return [
      (await door.read("account.sessions", undefined, { cookie })).status,
      (await door.read("debates.get", { debate: debate.slug }, { cookie })).status,
      (await door.read("account.me", undefined, { cookie })).data(),
      (await door.change("account.rename", { name: "X", idempotencyKey: randomUUID() }, { cookie })).status,
      (await door.ask(`/api/live/${debate.slug}`, { headers: { cookie } })).status,
    ];
  };
  const NOBODY = [401, 401, null, 401, 401];

  it.each([
    ["an unknown token", () => newSessionToken()],
    ["an empty one", () => ""],
    ["a truthy word", () => "true"],
    ["a signed token of next-auth's own", () => "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..x.y.z"],
    ["another session's hash", () => sessionHash("x").slice(0, 43)],
    ["a token with more behind it", () => `${newSessionToken()}x`],
    ["what breaks decoding", () => "%E0%A4%A"],
    ["a user's id", () => randomUUID()],
  ])("of %s is nobody's", async (_, token) => expect(await askAs(`${sessionCookie()}=${token()}`)).toEqual(NOBODY));

  it("of somebody who is no more is nobody's", async () => {
    const somebody = await aUser();
    const token = newSessionToken();
    const session = {
      id: randomUUID(),
      userId: somebody.user.id,
      tokenHash: sessionHash(token),
      expiresAt: new Date(Date.now() + 86_400_000),
    };
    await prisma.session.create({ data: session });
    expect((await askAs(`${sessionCookie()}=${token}`))[0]).toBe(200);
    await prisma.user.delete({ where: { id: somebody.user.id } });
    expect(await askAs(`${sessionCookie()}=${token}`)).toEqual(NOBODY);
  });

  it("is taken from our cookie alone: not from another name, a header or the address", async () => {
    const token = newSessionToken();
    const session = {
      id: randomUUID(),
      userId: (await aUser()).user.id,
      tokenHash: sessionHash(token),
      expiresAt: new Date(Date.now() + 86_400_000),
    };
    await prisma.session.create({ data: session });
    for (const cookie of [
      `next-auth.session-token=${token}`,
      `x${sessionCookie()}=${token}`,
      `${sessionCookie()}.0=${token}`,
      `${sessionCookie()}=x; ${sessionCookie()}=${token}`,
    ])
      expect((await door.read("account.sessions", undefined, { cookie })).status).toBe(401);
    expect((await door.read("account.sessions", undefined, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    expect((await door.ask(`/api/trpc/account.sessions?${sessionCookie()}=${token}`)).status).toBe(401);
  });
});

/** Starts the server as `npm start` does in the end; it should be gone before it listens. */
function startWith(secret: string | undefined): Promise<{ readonly code: number | null; readonly said: string }> {
  const { AUTH_SECRET: _, NODE_OPTIONS: __, ...others } = process.env;
  const env = {
    ...others,
    NODE_ENV: "production",
    PORT: "1",
    ...(secret === undefined ? {} : { AUTH_SECRET: secret }),
  } as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, ["--import", "tsx", "server/http/main.ts"], { cwd: root, env });
  let said = "";
  child.stdout.on("data", (part: Buffer) => (said += part));
  child.stderr.on("data", (part: Buffer) => (said += part));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said })));
}
