import { describe, expect, it } from "vitest";
import { numberIn } from "./number-in";

describe("a number as people write it", () => {
  it.each([
    ["7", 7],
    ["0,5", 0.5],
    [" 1 200.25 ", 1200.25],
    ["−3", -3],
    ["1e6", 1_000_000],
    [".5", 0.5],
    ["3.", 3],
  ])("%s", (text, number) => expect(numberIn(text)).toBe(number));

  it.each(["", "-", "seven", "1,2,3", "1.2.3", "0x10", "1e999", "Infinity"])("%s is none", (text) =>
    expect(numberIn(text)).toBeUndefined(),
  );
});
