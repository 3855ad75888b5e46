import { describe, expect, it } from "vitest";
import { attemptFor, isAnswer } from "./use-act";

describe("attemptFor", () => {
  let made = 0;
  const makeKey = () => `key ${++made}`;

  it("keeps the key of a change that nobody has answered", () => {
    const first = attemptFor(null, { order: 3, minutes: null }, makeKey);
    expect(attemptFor(first, { order: 3, minutes: null }, makeKey)).toBe(first);
  });
  it("gives another change, and one that was answered, a key of its own", () => {
    const first = attemptFor(null, { order: 3, minutes: 5 }, makeKey);
    expect(attemptFor(first, { order: 3, minutes: 6 }, makeKey).key).not.toBe(first.key);
    expect(attemptFor(null, { order: 3, minutes: 5 }, makeKey).key).not.toBe(first.key);
  });
});

it.each([
  [{ data: { httpStatus: 412 } }, true],
  [{ data: { httpStatus: 409 } }, true],
  [{ data: { httpStatus: 409, refusal: { code: "in-flight" } } }, false],
  [{ data: { httpStatus: 429 } }, false],
  [{ data: { httpStatus: 503 } }, false],
  [{ message: "Failed to fetch" }, false],
  [{ data: null }, false],
])("%j is an answer: %s", (error, expected) => {
  expect(isAnswer(error)).toBe(expected);
});
