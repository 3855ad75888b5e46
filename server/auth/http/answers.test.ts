import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DomainError } from "@/domain/kernel";
import { answerFailure } from "./answers";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  vi.stubEnv("AUTH_SECRET", "q8Jv2xNc7Lw4Tz9Rb1Kd6Hf3Ms5Gp0Ya");
});
afterEach(() => vi.unstubAllEnvs());

const away = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

it("answers a refusal by the one table, with how long to wait", async () => {
  const answer = answerFailure(new DomainError("too-many", "Too much.", { retryAfter: 7 }), "r1", true);
  expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("cache-control")]).toEqual([429, "7", "private, no-store"]);
  expect(await answer.json()).toMatchObject({ error: { message: "Too much.", data: { httpStatus: 429, refusal: { code: "too-many" } } } });
});

it("answers 503 while the database is away, and tells nothing of it", async () => {
  const answer = answerFailure(away, "r2", true);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
  expect(await answer.text()).not.toContain("ECONNREFUSED");
});

it("answers what is nobody's doing with a reference, and notes it once", async () => {
  const noted = vi.spyOn(console, "error").mockImplementation(() => {});
  const answer = answerFailure(new Error("relation does not exist"), "r3", true);
  expect(answer.status).toBe(500);
  expect(((await answer.json()) as { error: { message: string } }).error.message).toMatch(/^Something went wrong on our side.*r3$/);
  expect(noted).toHaveBeenCalledOnce();
  noted.mockRestore();
});

it("leads a page to the sentence", () => {
  expect(answerFailure(away, "r4", false).headers.get("location")).toBe("/sign-in?error=Unavailable");
  expect(answerFailure(new DomainError("too-many", "Too much."), "r5", false).headers.get("location")).toBe("/sign-in?error=Callback");
});
