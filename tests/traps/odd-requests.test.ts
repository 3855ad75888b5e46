import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, askRaw } from "../support/asking";
import { cookieOf, TestDoor } from "../support/door";
import { aDebate, type TestDebate } from "../support/factories/a-debate";

let door: TestDoor;
let debate: TestDebate;
beforeAll(async () => {
  door = await TestDoor.open();
  debate = await aDebate({ audience: "public" });
});
afterAll(() => door.close());

const statusOf = async (bytes: string) => Number((await askRaw(door.port, bytes)).slice(9, 12));
const get = (target: string, more = "") => `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${more}\r\n`;

describe("an address that could be read as another", () => {
  it.each([
    "/%00",
    "/debates/x%00y",
    "//evil.example/",
    "/\\evil.example",
    "/..",
    "/debates/../healthz",
    "/_next/static/../../sign-in",
    "/_next/static/%2e%2e/%2E%2e/sign-in",
    "/debates/./x",
    "http://evil.example/",
    "https:evil",
    "*",
    `/${"a".repeat(17_000)}`,
  ])("is refused: %s", async (target) => {
    expect([400, 431]).toContain(await statusOf(get(target)));
  });

  it.each([
    "/a//b",
    "/%2e%2e%2fhealthz",
    "/healthz/",
    "/healthz?x",
    "/%E0%A4%A",
    "/~x/{y}|z",
    "/?a=/../b&c=%2e%2e",
    "/%F0%9F%97%B3",
    "/debates/x;y=1",
    "/.well-known/security.txt",
  ])("is a page's where it is merely unusual: %s", async (target) => {
    const answer = await ask(door.port, target);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).url).toBe(target);
  });

  it.each(["a b", "a/b", "x@y", "[", "localhost:x"])("is refused where its host is no host: %s", async (host) => {
    expect(await statusOf(`GET /api/trpc/account.me HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toBe(400);
  });
});

describe("a procedure's address", () => {
  it.each([
    "",
    "%E0%A4%A",
    "__proto__",
    "constructor",
    "account.__proto__",
    "account.toString",
    "account.me.x",
    "then",
    "..",
    "a%2Fb",
    "account",
    "account.me%00",
  ])("that names none is refused: %j", async (path) => {
    const answer = await ask(door.port, `/api/trpc/${path}`);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers["content-type"]).not.toContain("html");
    expect(answer.text).not.toMatch(/stack|malformed|procedure found|E0%A4/);
  });

  it.each([
    "?input=",
    "?input={",
    "?input=%7B%22a",
    "?batch=1&input=[",
    "?batch=1&input=null",
    "?batch=2",
    "?input=1",
    "?connectionParams={",
  ])("with a query that is no JSON is never our own failure: %s", async (query) => {
    const answer = await ask(door.port, `/api/trpc/debates.get${query}`);
    expect([400, 401]).toContain(answer.status);
    expect(answer.text).not.toMatch(/Unexpected|JSON at|position|token/);
  });

  it.each(["{", "", "[", "null", "1", '"', "{}}", "\ufeff{}"])("with a body that is no object is refused: %j", async (body) => {
    const cookie = await cookieOf(debate.facilitator);
    const answer = await door.changeJson("account.rename", body, { cookie });
    expect(answer.status).toBe(400);
    expect(answer.error().message).toBe("The request does not have the expected form.");
  });
});

describe("a method", () => {
  const paths = () => [
    "/healthz",
    "/readyz",
    "/metrics",
    `/api/live/${debate.slug}`,
    `/api/debates/${debate.slug}/results/opening`,
    `/debates/${debate.slug}/export/opening/results.json`,
    "/",
    "/api/trpc/account.me",
  ];

  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])(
    "that an address does not have is refused: %s",
    async (method) => {
      for (const path of paths()) {
        if (method === "POST" && path.startsWith("/api/trpc/")) continue;
        const answer = await ask(door.port, path, { method, headers: { "sec-fetch-site": "same-origin" } });
        expect([path, answer.status]).toEqual([path, 405]);
        expect(answer.headers.allow).toMatch(/^GET/);
      }
    },
  );

  it("HEAD answers like GET without a body, and opens no feed", async () => {
    for (const path of ["/healthz", "/readyz", "/"]) {
      const answer = await ask(door.port, path, { method: "HEAD" });
      expect([answer.status, answer.text]).toEqual([200, ""]);
    }
    expect((await ask(door.port, `/api/live/${debate.slug}`, { method: "HEAD" })).status).toBe(405);
  });

  it("CONNECT and nonsense end the connection", async () => {
    expect(await askRaw(door.port, "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n")).toBe("");
    expect(await statusOf("HELO x\r\n\r\n")).toBe(400);
    expect(await statusOf("GET / HTTP/1.1\r\n\r\n")).toBe(400);
    expect(await statusOf(get("/", `X: ${"x".repeat(20_000)}\r\n`))).toBe(431);
  });
});

describe("metrics", () => {
  it("are for this machine, not for whoever a proxy on this machine speaks for", async () => {
    expect((await door.ask("/metrics")).status).toBe(200);
    for (const name of ["x-forwarded-for", "forwarded", "x-real-ip"])
      expect((await door.ask("/metrics", { headers: { [name]: "203.0.113.7" } })).status).toBe(403);
  });
});

it("names no address of a caller but the one it sees", async () => {
  const answer = await door.ask("/", {
    headers: { "x-plenary-address": "203.0.113.7", "x-forwarded-for": "203.0.113.8", "x-request-id": "mine" },
  });
  const { headers } = JSON.parse(answer.text) as { headers: Record<string, string> };
  expect(headers["x-plenary-address"]).toBe("127.0.0.1");
  expect(headers["x-request-id"]).toBe(answer.headers["x-request-id"]);
  expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});
