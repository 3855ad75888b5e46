import { describe, expect, it } from "vitest";
import { readNumber } from "./number-input";

describe("a number that is typed", () => {
  it.each([
    ["12", 12],
    [" 0.5 ", 0.5],
    ["0,5", 0.5],
    ["−3", -3],
    ["1e6", 1_000_000],
    ["", null],
    ["  ", null],
    ["many", Number.NaN],
    ["1.2.3", Number.NaN],
    ["0x10", Number.NaN],
  ])("%j is %s", (typed, expected) => expect(readNumber(typed)).toBe(expected));
});
