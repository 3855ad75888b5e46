import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Server } from "../load/server";
import { aStage, type Stage } from "../load/stage";
import { type Answer, ask, askRaw } from "../support/asking";
import { observatoryScore } from "../support/observatory";
import { lockTable } from "../traps/support/administer";
import { startServer } from "./product";

const ORIGIN = "https://plenary.example.org";
let server: Server;
let stage: Stage;
let cookie: string;

beforeAll(async () => {
  server = await startServer({ settings: { PUBLIC_URL: ORIGIN } });
  stage = await aStage(2);
  // On https the cookie has the prefix that ties it to this host.
  cookie = `__Host-${stage.voters[0]!.cookie}`;
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = { cookie }) => ask(server.port, path, { headers });
const pages = () => [
  "/",
  "/sign-in",
  "/sign-up",
  "/join",
  "/dashboard",
  "/account",
  ...["", "/evidence", "/positions", "/brief", "/vote", "/results", "/record", "/control"].map(
    (room) => `/debates/${stage.debate.slug}${room}`,
  ),
  "/debates/no-such-debate",
  "/no/such/page",
  "/_next/static/chunks/no-such-file.js",
];

function expectProtected(path: string, { headers, text }: Answer) {
  const policy = String(headers["content-security-policy"]);
  expect([path, policy]).toEqual([path, expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'/)]);
  expect([path, headers["cache-control"]]).toEqual([path, expect.stringContaining("no-store")]);
  expect(headers["x-powered-by"]).toBeUndefined();
  if (!String(headers["content-type"]).startsWith("text/html") || policy.includes("sandbox")) return null;
  const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
  const tags = [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect([path, tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))]).toEqual([path, []]);
  expect([path, text.match(/<[^>]+\s(style|on[a-z]+)=/)?.[0]]).toEqual([path, undefined]);
  return nonce;
}

describe("every page of the built product", () => {
  it("is protected by a nonce of its own, on every script, and never kept", async () => {
    const nonces: string[] = [];
    for (const path of pages())
      for (const headers of [{ cookie }, {}]) {
        const answer = await get(path, headers as Record<string, string>);
        expect([path, answer.status < 500]).toEqual([path, true]);
        const nonce = expectProtected(path, answer);
        if (nonce) nonces.push(nonce);
      }
    expect(nonces.length).toBeGreaterThan(20);
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it("has at least 120 by the Observatory's rules", async () => {
    for (const path of pages()) {
      const answer = await get(path);
      const { score, verdicts } = observatoryScore({ origin: ORIGIN, ...answer });
      expect([path, score >= 120, verdicts.filter(({ modifier }) => modifier < 0)]).toEqual([path, true, []]);
    }
  });

  it("takes no nonce, host or address of ours from outside", async () => {
    const evil = {
      "content-security-policy": "script-src 'nonce-evil'",
      "x-nonce": "evil",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "http",
      "x-middleware-subrequest": "middleware",
      "next-resume": "1",
      "x-matched-path": "/account",
      "x-invoke-path": "/account",
      "x-nextjs-data": "1",
      rsc: "1",
    };
    for (const path of pages()) {
      const answer = await get(path, { cookie, ...evil });
      expect([path, answer.status < 500]).toEqual([path, true]);
      expect([path, /evil/.test(`${answer.text}${JSON.stringify(answer.headers)}`)]).toEqual([path, false]);
    }
  });

  it("keeps to paths of this site wherever it leads", async () => {
    const odd = [
      "//evil.example/",
      "///evil.example",
      "/%2f%2fevil.example/",
      "/%5cevil.example",
      "/sign-in/",
      "/debates//evil.example/",
      "/dashboard/",
      "/%2e%2e%2f",
      "/sign-in?next=https://evil.example",
      "/join?code=https://evil.example",
      `/${"a/".repeat(2_000)}`,
      "/%E0%A4%A",
      "/_next/",
      "/_next/data/x/index.json",
      "/api",
      "/api/auth",
      "/api/auth/signin",
      "/api/auth/callback/oidc",
      "/api/auth/..%2f",
      "/?_rsc=x",
      "/_next/image?url=%2Fx&w=64&q=75",
    ];
    for (const path of odd)
      for (const headers of [{ host: "localhost" }, { host: "evil.example" }] as const) {
        const { status, headers: given } = await get(path, headers);
        expect([path, status < 500]).toEqual([path, true]);
        if (given.location && headers.host === "localhost")
          expect([path, given.location]).toEqual([path, expect.stringMatching(/^(\/(?![/\\])|https:\/\/plenary\.example\.org\/)/)]);
        expect([path, String(given.location ?? "").includes("evil.example") && /^(https?:)?\/\//.test(String(given.location))]).toEqual([
          path,
          false,
        ]);
      }
  });
});

it("an upgrade is no way past the door", async () => {
  for (const target of ["/", "/_next/hmr", "http://127.0.0.1:1/", "//127.0.0.1:1/"]) {
    const said = await askRaw(
      server.port,
      `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    );
    expect([target, said.slice(0, 12)]).toEqual([target, expect.stringMatching(/^HTTP\/1\.1 [24]0[04]/)]);
  }
});

describe("while the database is busy beyond waiting", () => {
  it("pages, procedures, results, feeds and signing in are answered 503 with Retry-After, and well again after it", {
    timeout: 90_000,
  }, async () => {
    const paths = [
      `/debates/${stage.debate.slug}`,
      "/dashboard",
      "/api/trpc/account.me",
      `/api/debates/${stage.debate.slug}/results/opening`,
      `/api/live/${stage.debate.slug}-x`,
      "/api/auth/session",
    ];
    const release = await lockTable("session");
    const answers = await Promise.all(paths.map((path) => get(path)));
    const toPerson = await get(paths[0]!, { cookie, accept: "text/html,*/*" });
    expect([toPerson.status, toPerson.headers["content-type"], toPerson.text]).toEqual([
      503,
      "text/plain; charset=utf-8",
      expect.stringMatching(/^The database does not answer/),
    ]);
    await release();
    for (const [index, { status, headers }] of answers.entries())
      expect([paths[index], status, headers["retry-after"]]).toEqual([paths[index], 503, expect.stringMatching(/^\d+$/)]);
    for (const path of paths) await expect.poll(async () => (await get(path)).status).toSatisfy((status: number) => status < 500);
  });

  it("a page that fails only half-way is answered 503 as well, not 500", async () => {
    const path = `/debates/${stage.debate.slug}`;
    const release = await lockTable("delegation");
    const { status, headers } = await get(path);
    await release();
    expect([status, headers["retry-after"]]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    await expect.poll(async () => (await get(path)).status).toBe(200);
  });
});
