import { describe, expect, it } from "vitest";
import { numberIn, readAs } from "./number-in";

describe("a number as people write it", () => {
  it.each([
    ["7", 7],
    ["0,5", 0.5],
    [" 1 200.25 ", 1200.25],
    ["−3", -3],
    ["1e6", 1_000_000],
    [".5", 0.5],
    ["3.", 3],
    ["1,250,000", 1_250_000],
    ["-1,250.5", -1250.5],
    ["1,250", 1.25],
  ])("%s", (text, number) => expect(numberIn(text)).toBe(number));

  it.each(["", "-", "seven", "1,2,3", "1.2.3", "0x10", "1e999", "Infinity"])("%s is none", (text) =>
    expect(numberIn(text)).toBeUndefined(),
  );

  it.each([
    ["1,250", "Read as 1.25."],
    ["1 250 000", "Read as 1,250,000."],
    ["2e6", "Read as 2,000,000."],
    ["1250", null],
    ["seven", null],
  ])("%s is told as it was read: %s", (text, told) => expect(readAs(text)).toBe(told));
});
