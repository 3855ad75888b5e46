import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "@/server/api/root";
import { prisma } from "@/server/data/connection/client";
import { env } from "@/server/env";
import { cookieOf, TestDoor } from "../support/door";
import { aUser, type Somebody } from "../support/factories/a-user";

let door: TestDoor;
let somebody: Somebody;
let cookie: string;

beforeAll(async () => {
  door = await TestDoor.open();
  somebody = await aUser("Ana");
  cookie = await cookieOf(somebody);
});
afterAll(() => door.close());

const nameNow = async () => (await prisma.user.findUniqueOrThrow({ where: { id: somebody.user.id }, select: { name: true } })).name;
const rename = (headers: Record<string, string>, name = "Renamed by another site") =>
  door.ask("/api/trpc/account.rename", {
    method: "POST",
    headers: { cookie, "content-type": "application/json", ...headers },
    body: JSON.stringify({ idempotencyKey: randomUUID(), name }),
  });

describe("a form of another site", () => {
  it.each([
    ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nEvil\r\n--x--\r\n'],
    ["application/x-www-form-urlencoded", "name=Evil"],
    ["text/plain", JSON.stringify({ idempotencyKey: randomUUID(), name: "Evil" })],
    ["application/octet-stream", "Evil"],
    ["application/jsonp", "{}"],
  ])("as %s changes nothing, wherever it comes from", async (type, body) => {
    const send = (headers: Record<string, string>) =>
      door.ask("/api/trpc/account.rename", { method: "POST", headers: { cookie, "content-type": type, ...headers }, body });
    expect((await send({ "sec-fetch-site": "cross-site", origin: "https://evil.example" })).status).toBe(403);
    expect((await send({ origin: "https://evil.example" })).status).toBe(403);
    expect((await send({ "sec-fetch-site": "same-origin" })).error()).toMatchObject({ code: "UNSUPPORTED_MEDIA_TYPE" });
    expect((await send({ "sec-fetch-site": "same-origin" })).status).toBe(415);
    expect(await nameNow()).toBe("Ana");
  });

  it("without a type at all is refused too", async () => {
    const { status } = await door.ask("/api/trpc/account.rename", {
      method: "POST",
      headers: { cookie, "sec-fetch-site": "same-origin" },
      body: "{}",
    });
    expect(status).toBe(415);
  });
});

describe("a request that may change something", () => {
  it.each([
    ["the browser says another site", { "sec-fetch-site": "cross-site" }],
    ["the browser says a neighbouring site, though Origin is ours", { "sec-fetch-site": "same-site", origin: env.PUBLIC_URL }],
    ["the browser says nobody's, as for a typed address", { "sec-fetch-site": "none" }],
    ["Origin is another", { origin: "https://evil.example" }],
    ["Origin begins like ours", { origin: `${env.PUBLIC_URL}.evil.example` }],
    ["Origin is opaque", { origin: "null" }],
    ["nothing says where from", {}],
    ["a bearer token comes with a cookie", { authorization: "Bearer x" }],
  ])("is refused where %s", async (_, headers) => {
    const answer = await rename(headers as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(answer.error().code).toBe("FORBIDDEN");
    expect(await nameNow()).toBe("Ana");
  });

  it.each([
    ["the browser says so", { "sec-fetch-site": "same-origin" }],
    ["Origin is ours", { origin: env.PUBLIC_URL }],
  ])("is taken where it comes from here: %s", async (_, headers) => {
    const name = `Ana ${randomUUID().slice(0, 8)}`;
    expect((await rename(headers as Record<string, string>, name)).status).toBe(200);
    expect(await nameNow()).toBe(name);
  });

  it("needs no origin with a bearer token and no cookie, and is nobody's then", async () => {
    const answer = await door.ask("/api/trpc/account.rename", {
      method: "POST",
      headers: { authorization: "Bearer x", "content-type": "application/json" },
      body: JSON.stringify({ idempotencyKey: randomUUID(), name: "Evil" }),
    });
    expect(answer.status).toBe(401);
  });

  it("is refused on every path, not only on procedures", async () => {
    for (const path of ["/", "/api/auth/callback/password", "/api/auth/signout", "/healthz", "/api/live/x", "/anything"])
      for (const method of ["POST", "PUT", "PATCH", "DELETE"])
        expect([path, method, (await door.ask(path, { method, headers: { origin: "https://evil.example" } })).status]).toEqual([
          path,
          method,
          403,
        ]);
  });
});

describe("reading", () => {
  it("cannot be made to change: a mutation takes POST only, and no override", async () => {
    const input = encodeURIComponent(JSON.stringify({ idempotencyKey: randomUUID(), name: "Evil" }));
    const before = await nameNow();
    for (const name of ["x-nothing", "x-http-method-override", "x-http-method", "x-method-override"])
      expect((await door.ask(`/api/trpc/account.rename?input=${input}`, { headers: { cookie, [name]: "POST" } })).status).toBe(405);
    expect((await door.ask(`/api/trpc/account.rename?_method=POST&input=${input}`, { headers: { cookie } })).status).toBe(405);
    expect(await nameNow()).toBe(before);
  });

  it("takes GET only, so that no query hides in a POST", async () => {
    expect((await door.change("account.me", undefined, { cookie, headers: { "x-http-method-override": "GET" } })).status).toBe(405);
  });

  it("is all that procedures without a key do", () => {
    const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
    const verbs =
      /\.(add|attach|accept|appoint|assign|cast|change|close|create|declare|edit|enter|import|invite|join|open|rate|remove|rename|revoke|save|set|sign|take|withdraw)(?![a-z])/;
    const changing = Object.entries(procedures).filter(([path]) => verbs.test(path));
    expect(changing.length).toBeGreaterThan(20);
    expect(changing.filter(([, { _def }]) => _def.type !== "mutation").map(([path]) => path)).toEqual([]);
  });

  it("tells other sites nothing: there are no CORS headers, whoever asks and however", async () => {
    const headers = {
      origin: "https://evil.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    };
    for (const path of ["/", "/api/trpc/account.me", "/api/auth/session", "/healthz", "/api/live/x", "/api/debates/x/results/y"])
      for (const method of ["GET", "OPTIONS", "HEAD"]) {
        const answer = await door.ask(path, { method, headers });
        expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
      }
    expect((await door.ask("/api/trpc/account.me", { method: "OPTIONS", headers })).status).toBe(405);
  });
});
