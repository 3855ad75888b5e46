import { describe, expect, it } from "vitest";
import { minutesAfterExtending, readMinutes } from "./deadline";

describe("minutesAfterExtending", () => {
  const now = Date.parse("2026-03-01T10:00:00Z");
  it("adds to what is left, in whole minutes and never less than asked for", () => {
    expect(minutesAfterExtending("2026-03-01T10:07:00Z", now, 5)).toBe(12);
    expect(minutesAfterExtending("2026-03-01T10:07:01Z", now, 5)).toBe(13);
  });
  it("counts from now where there is no deadline or it has passed", () => {
    expect(minutesAfterExtending(null, now, 5)).toBe(5);
    expect(minutesAfterExtending("2026-03-01T09:00:00Z", now, 5)).toBe(5);
  });
  it("stays within what the server takes", () => {
    expect(minutesAfterExtending("2027-03-01T10:00:00Z", now, 5)).toBe(43_200);
  });
});

it.each([
  ["", null, false],
  [" 20 ", 20, false],
  ["1", 1, false],
  ["0", null, true],
  ["2.5", null, true],
  ["-3", null, true],
  ["43201", null, true],
  ["soon", null, true],
])("reads %j", (typed, minutes, isProblem) => {
  const read = readMinutes(typed);
  expect([read.minutes, read.problem !== null]).toEqual([minutes, isProblem]);
});
