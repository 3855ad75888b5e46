import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function cookiesOn(publicUrl: string) {
  vi.stubEnv("PUBLIC_URL", publicUrl);
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  vi.stubEnv("AUTH_SECRET", "q8Jv2xNc7Lw4Tz9Rb1Kd6Hf3Ms5Gp0Ya");
  return import("./cookies");
}

it("binds every cookie to this host over https", async () => {
  const { authCookies, sessionCookie } = await cookiesOn("https://plenary.example.org");
  expect(sessionCookie()).toBe("__Host-plenary");
  for (const { name, options } of Object.values(authCookies())) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  }
});

it("works over http on one's own machine", async () => {
  const { authCookies, sessionCookie } = await cookiesOn("http://localhost:3000");
  expect(sessionCookie()).toBe("plenary");
  for (const { options } of Object.values(authCookies())) expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", secure: false });
});

it("has no other cookie whose name begins like the session's", async () => {
  const { authCookies, sessionCookie } = await cookiesOn("https://plenary.example.org");
  const names = Object.values(authCookies()).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith(sessionCookie()))).toEqual([sessionCookie()]);
});

it("reads a header's cookies: the first of a name, and nothing that is none", async () => {
  const { cookiesOf } = await cookiesOn("http://localhost:3000");
  expect({ ...cookiesOf("a=1; b = two ;a=3; =x; c; d=%7B%zz; e=%41") }).toEqual({ a: "1", b: "two", d: "%7B%zz", e: "A" });
  expect({ ...cookiesOf(undefined) }).toEqual({});
  expect(cookiesOf("").constructor).toBeUndefined();
});
