import { describe, expect, it } from "vitest";
import { closestName } from "./closest-name";

describe("closestName", () => {
  it.each([
    ["lable", ["label", "title", "table-top"], "label"],
    ["redLine", ["interests", "redLines"], "redLines"],
    ["red_lines", ["interests", "redLines"], "redLines"],
    ["nato", ["bilateral-pacts", "nato-membership"], "nato-membership"],
    ["bilateral-pact", ["bilateral-web", "bilateral-pacts"], "bilateral-pacts"],
  ])("takes %s for one of %j", (wrong, names, expected) => {
    expect(closestName(wrong, names)).toBe(expected);
  });

  it("does not guess where nothing is near, or the name is too long to compare", () => {
    expect(closestName("colour", ["title", "label"])).toBeNull();
    expect(closestName("x".repeat(5_000), [`${"x".repeat(4_999)}y`])).toBeNull();
    expect(closestName("x".repeat(5_000), ["x".repeat(60)])).toBeNull();
    expect(closestName("", [])).toBeNull();
  });
});
