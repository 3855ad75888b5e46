import { afterAll, beforeAll, expect, it } from "vitest";
import { TestDoor } from "../support/door";

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

const seenBy = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await door.ask(path, { headers });
  return { answer, seen: (JSON.parse(answer.text) as { headers: Record<string, string> }).headers };
};
const nonceOf = (policy: string | string[] | undefined) => /'nonce-([A-Za-z0-9+/=]+)'/.exec(String(policy))?.[1];

const SWITCHES = {
  "content-security-policy": "script-src 'nonce-evil'",
  "Content-Security-Policy-Report-Only": "script-src 'nonce-evil'",
  "x-nonce": "evil",
  "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware",
  "x-middleware-rewrite": "http://evil.example/",
  "x-middleware-next": "1",
  "next-resume": "1",
  "x-nextjs-data": "1",
  "x-nextjs-cache": "HIT",
  "x-matched-path": "/account",
  "x-now-route-matches": "1",
  "x-invoke-path": "/account",
  "x-invoke-status": "500",
  "x-prerender-revalidate": "x",
  "x-prerender-bypass-mode": "1",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
  "x-forwarded-port": "1",
  "x-original-url": "/account",
  "x-rewrite-url": "/account",
};

it("lets in none of the headers that switch something in Next", async () => {
  const { seen } = await seenBy("/", SWITCHES);
  const left = Object.keys(SWITCHES).filter(
    (name) => name.toLowerCase() in seen && seen[name.toLowerCase()] === SWITCHES[name as keyof typeof SWITCHES],
  );
  expect(left).toEqual([]);
  expect(Object.values(seen).filter((value) => /evil/.test(value))).toEqual([]);
});

it("hands Next the nonce that the browser is told, new for every answer", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => seenBy("/debates/x", { "x-nonce": "evil" })));
  const nonces = answers.map(({ answer, seen }) => {
    expect(seen["content-security-policy"]).toBe(answer.headers["content-security-policy"]);
    return nonceOf(answer.headers["content-security-policy"]);
  });
  expect(new Set(nonces).size).toBe(20);
  for (const nonce of nonces) expect(Buffer.from(nonce!, "base64")).toHaveLength(16);
});

it("allows a page's own scripts by nonce and nothing inline, nothing from elsewhere, no frame around it", async () => {
  const { answer } = await seenBy("/");
  const policy = String(answer.headers["content-security-policy"]);
  const nonce = nonceOf(policy);
  expect(policy.split("; ").sort()).toEqual(
    [
      "default-src 'none'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "font-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].sort(),
  );
});

it("lets no page be kept, wherever it is", async () => {
  for (const path of [
    "/",
    "/sign-in",
    "/debates/x",
    "/no/such/page",
    "/favicon.ico",
    "/_next/data/x.json",
    "/_next/static",
    "/api/auth/session",
  ])
    expect([path, (await seenBy(path)).answer.headers["cache-control"]]).toEqual([path, "private, no-store"]);
});

it("lets a file do nothing in a browser should it be opened as a page", async () => {
  const { answer } = await seenBy("/_next/static/chunks/missing.js");
  expect(answer.headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
});

it("lets a worker fetch the other files of the interface and nothing else", async () => {
  for (const path of ["/_next/static/chunks/turbopack-worker-1a.js", "/_next/static/chunks/turbopack-worker-1a.js?dpl=1"])
    expect((await seenBy(path)).answer.headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
    );
  for (const path of ["/_next/static/media/turbopack-worker-1a.js", "/_next/static/chunks/1a.js?turbopack-worker-1a.js"])
    expect((await seenBy(path)).answer.headers["content-security-policy"]).toMatch(/sandbox$/);
});

it("sends every answer with the same protection, whoever gives it", async () => {
  for (const path of [
    "/",
    "/healthz",
    "/api/trpc/account.me",
    "/api/live/x",
    "/api/debates/x/results/y",
    "/debates/x/export/y/results.csv",
    "/_next/image",
    "/_next/static/x.js",
    "/..",
    "/api/auth/x",
  ]) {
    const { headers } = await door.ask(path);
    expect([path, headers]).toEqual([
      path,
      expect.objectContaining({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "strict-origin-when-cross-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
        "content-security-policy": expect.stringMatching(/^default-src 'none'.*frame-ancestors 'none'/),
        "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
      }),
    ]);
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers.server).toBeUndefined();
  }
});
