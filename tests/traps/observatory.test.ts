import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { answerAuth } from "@/server/auth/http/handler";
import { TestDoor } from "../support/door";
import { observatoryScore, type Seen } from "../support/observatory";

const origin = vi.hoisted(() => {
  process.env.PUBLIC_URL = "https://plenary.example.org";
  return process.env.PUBLIC_URL;
});
const ENOUGH = 120;

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open(async (req, res) =>
    req.url?.startsWith("/api/auth/") ? signIn(req.url, req.headers.cookie, res) : page(res),
  );
});
afterAll(() => door.close());

describe("by the rules of Mozilla's Observatory, on https", () => {
  it.each(["/", "/sign-in", "/debates/x", "/no-such-page"])("a page has at least 120: %s", async (path) => {
    const { score, verdicts } = observatoryScore({ origin, ...(await door.ask(path)) });
    expect(verdicts.filter(({ modifier }) => modifier < 0)).toEqual([]);
    expect(score).toBeGreaterThanOrEqual(ENOUGH);
  });

  it.each([
    "/healthz",
    "/api/trpc/account.me",
    "/api/trpc/account.sessions",
    "/api/trpc/nothing",
    "/api/live/x",
    "/api/debates/x/results/y",
    "/debates/x/export/y/results.csv",
    "/_next/image",
    "/..",
    "/metrics",
  ])("what is no page has, too, whatever its answer: %s", async (path) =>
    expect(observatoryScore({ origin, ...(await door.ask(path)) }).score).toBeGreaterThanOrEqual(ENOUGH),
  );

  it("signing in has, with its cookies", async () => {
    const answer = await door.ask("/api/auth/csrf");
    expect(answer.headers["set-cookie"]?.length).toBeGreaterThan(0);
    const { score, verdicts } = observatoryScore({ origin, ...answer });
    expect(verdicts).toContainEqual({ test: "cookies", result: "secure-httponly-samesite", modifier: 5 });
    expect(score).toBeGreaterThanOrEqual(ENOUGH);
    for (const line of answer.headers["set-cookie"]!)
      expect(line).toMatch(/^__Host-[a-z-]+=.*; Path=\/; (?!.*Domain).*HttpOnly; Secure; SameSite=Lax/);
  });
});

describe("the check itself", () => {
  const sound = async (): Promise<Seen> => ({ origin, ...(await door.ask("/")) });
  it.each([
    ["no policy", { "content-security-policy": undefined }, "content-security-policy"],
    ["inline scripts", { "content-security-policy": "default-src 'none'; script-src 'unsafe-inline'" }, "content-security-policy"],
    ["evaluated scripts", { "content-security-policy": "default-src 'none'; script-src 'self' 'unsafe-eval'" }, "content-security-policy"],
    ["scripts from everywhere", { "content-security-policy": "script-src https:" }, "content-security-policy"],
    ["no transport security", { "strict-transport-security": undefined }, "strict-transport-security"],
    ["a week of it", { "strict-transport-security": "max-age=604800" }, "strict-transport-security"],
    ["sniffing", { "x-content-type-options": undefined }, "x-content-type-options"],
    ["frames", { "content-security-policy": "default-src 'none'", "x-frame-options": undefined }, "x-frame-options"],
    ["a whole referrer", { "referrer-policy": "unsafe-url" }, "referrer-policy"],
    ["a cookie that scripts read", { "set-cookie": ["plenary=x; Secure; SameSite=Lax"] }, "cookies"],
    ["a cookie sent everywhere", { "set-cookie": ["x=y; Secure; HttpOnly; SameSite=None"] }, "cookies"],
    ["a cookie over http", { "set-cookie": ["plenary=x; HttpOnly; SameSite=Lax"] }, "cookies"],
    [
      "sharing with everybody",
      { "access-control-allow-origin": "https://evil.example", "access-control-allow-credentials": "true" },
      "cross-origin-resource-sharing",
    ],
  ])("takes points for %s", async (_, changed, test) => {
    const good = await sound();
    const { verdicts } = observatoryScore({ ...good, headers: { ...good.headers, ...changed } as Seen["headers"] });
    expect(verdicts.find((one) => one.test === test)!.modifier).toBeLessThan(0);
  });

  it("takes points for scripts of other sites", async () => {
    const good = await sound();
    const { verdicts } = observatoryScore({ ...good, text: '<script src="https://cdn.example/x.js"></script>' });
    expect(verdicts.find(({ test }) => test === "subresource-integrity")!.modifier).toBe(-5);
  });
});

async function page(res: ServerResponse): Promise<void> {
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.end('<!doctype html><script src="/_next/static/x.js"></script><title>Plenary</title>');
}

async function signIn(url: string, cookie: string | undefined, res: ServerResponse): Promise<void> {
  const answer = await answerAuth(new Request(new URL(url, origin), { headers: cookie ? { cookie } : {} }));
  for (const [name, value] of answer.headers) if (name !== "set-cookie") res.setHeader(name, value);
  res.setHeader("Set-Cookie", answer.headers.getSetCookie());
  res.writeHead(answer.status);
  res.end(await answer.text());
}
