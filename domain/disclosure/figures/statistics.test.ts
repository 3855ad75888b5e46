import { describe, expect, it } from "vitest";
import { LEAST_FOR, LEAST_RESPONDENTS, mayGive, STATISTICS } from "./statistics";

describe("what may be said of how many", () => {
  it("is never anything of fewer than five", () => {
    for (const statistic of STATISTICS)
      for (const kind of ["scale", "value"] as const)
        for (const whole of ["panel", "group"] as const) expect(mayGive(statistic, kind, whole, LEAST_RESPONDENTS - 1)).toBe(false);
  });

  it("is never the lowest or highest number of a group", () => {
    expect(mayGive("extremes", "value", "group", 1000)).toBe(false);
    expect(mayGive("every-answer", "value", "group", 1000)).toBe(false);
    expect(mayGive("extremes", "value", "panel", 10)).toBe(true);
    expect(mayGive("median", "value", "group", 5)).toBe(true);
  });

  it("leaves two numbers beyond each quartile", () => {
    const least = LEAST_FOR.quartiles.value.group!;
    expect(Math.ceil((least - 1) / 4)).toBeGreaterThanOrEqual(2);
    expect(Math.ceil((least - 2) / 4)).toBeLessThanOrEqual(2);
  });
});
