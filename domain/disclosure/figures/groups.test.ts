import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GroupSize, splitGroups } from "./groups";

const sizes = (...respondents: readonly number[]): readonly GroupSize[] =>
  respondents.map((count, index) => ({ group: String.fromCharCode(65 + index), respondents: count }));

describe("which groups are hidden", () => {
  it.each([
    ["nothing where all have five", sizes(5, 9, 6), []],
    ["a small one and the smallest other, which alone would follow from the whole", sizes(4, 9, 6), ["A", "C"]],
    ["a third, where two small ones together are fewer than five", sizes(2, 2, 9, 6), ["A", "B", "D"]],
    ["a third, where one alone stands beside a large one: who it is could subtract their own answer", sizes(4, 1, 9, 6), ["A", "B", "D"]],
    ["no third, where three are five together", sizes(3, 1, 1, 9), ["B", "C", "A"]],
    ["all of two", sizes(4, 9), ["A", "B"]],
    ["all, where only one is large and hides with the single other", sizes(1, 20), ["A", "B"]],
    ["all, where nobody is large", sizes(4, 4, 4), ["A", "B", "C"]],
    ["equal ones by their names", sizes(4, 6, 6, 6), ["A", "B"]],
    ["none that nobody answered in", sizes(0, 6, 6), []],
  ])("hides %s", (_, groups, hidden) => {
    const split = splitGroups(groups);
    expect([...split.hidden].sort()).toEqual([...hidden].sort());
    expect(split.shown).toHaveLength(groups.filter(({ respondents }) => respondents > 0).length - hidden.length);
  });

  it("hides a large group that is too close to what was given before, with another", () => {
    const groups = sizes(9, 6, 12).map((size) => ({ ...size, isTooClose: size.group === "C" }));
    expect(splitGroups(groups)).toEqual({ shown: ["A"], hidden: ["B", "C"] });
  });

  it("hides several groups under one label by themselves, where five of them answered", () => {
    const merged = (respondents: number) => [...sizes(9, 8), { group: "D + E", respondents, isMerged: true }];
    expect(splitGroups(merged(5)).hidden).toEqual(["D + E"]);
    expect(splitGroups(merged(4)).hidden).toEqual(["D + E", "B"]);
  });

  it("hides the smallest: whoever is shown is at least as many as anybody hidden, in any order of the groups", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(15), { minLength: 1, maxLength: 8 }), (counts) => {
        const groups = sizes(...counts);
        const split = splitGroups(groups);
        expect(splitGroups(groups.toReversed())).toEqual(split);
        const sizeOf = (group: string): number => groups.find((size) => size.group === group)!.respondents;
        const most = Math.max(0, ...split.hidden.map(sizeOf));
        for (const group of split.shown) expect(sizeOf(group)).toBeGreaterThanOrEqual(Math.max(5, most));
        if (split.hidden.length > 0 && split.shown.length > 0) {
          const all = split.hidden.reduce((sum, group) => sum + sizeOf(group), 0);
          expect(split.hidden.length).toBeGreaterThanOrEqual(2);
          expect(all).toBeGreaterThanOrEqual(5);
          expect(all - most).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });
});
