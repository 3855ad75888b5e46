import { describe, expect, it } from "vitest";
import { pauseBefore, statusOf } from "./use-join";

const busy = { data: { httpStatus: 503 }, retryAfter: 2 };
const limited = { data: { httpStatus: 429 }, retryAfter: 20 };
const limitedThere = { data: { httpStatus: 429 }, meta: { response: { headers: new Headers({ "retry-after": "20" }) } } };
const lost = new TypeError("Failed to fetch");

describe("joining again", () => {
  it.each([
    [busy, 2_000],
    [limited, 20_000],
    [limitedThere, 20_000],
    [lost, 4_000],
  ])("waits as long as the server asks for, else ever longer: %o", (error, least) => {
    const pause = pauseBefore(3, error);
    expect(pause).toBeGreaterThanOrEqual(least);
    expect(pause).toBeLessThan(least + 500);
  });

  it("says what it is waiting for", () => {
    const facts = { isPending: true, isPaused: false, failureReason: null, isKept: false };
    expect(statusOf(facts)).toBe("");
    expect(statusOf({ ...facts, isPaused: true })).toMatch(/^No connection\. .* kept/);
    expect(statusOf({ ...facts, failureReason: busy })).toMatch(/^Many are coming in at once\. .* in a moment, by itself/);
    expect(statusOf({ ...facts, failureReason: limited })).toMatch(/in 20 seconds/);
    expect(statusOf({ ...facts, failureReason: lost })).toMatch(/^No answer yet\. .* kept/);
    expect(statusOf({ ...facts, isPending: false, failureReason: lost })).toBe("");
    expect(statusOf({ ...facts, isPending: false, isKept: true })).toMatch(/you come in once/);
  });
});
