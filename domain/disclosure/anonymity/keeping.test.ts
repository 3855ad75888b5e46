import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupsToKeep } from "./keeping";

const people = (...counts: readonly (readonly [group: string, count: number])[]): readonly (readonly string[])[] =>
  counts.flatMap(([group, count]) => Array.from({ length: count }, () => [group]));

describe("groups kept beside detached answers", () => {
  it("stay apart where all are large", () => {
    const [kept] = groupsToKeep(people(["a", 5], ["b", 6]));
    expect(kept).toEqual({ labels: people(["a", 5], ["b", 6]).flat(), merged: null });
  });

  it("share a label where some are small", () => {
    const [kept] = groupsToKeep(people(["a", 9], ["d", 3], ["b", 2]));
    expect(kept!.merged).toBe("b + d");
    expect(kept!.labels.filter((label) => label === "b + d")).toHaveLength(5);
  });

  it("are not kept where none can be kept apart", () => {
    expect(groupsToKeep(people(["a", 9], ["b", 2]))).toEqual([null]);
    expect(groupsToKeep(people(["a", 9]))).toEqual([null]);
  });

  it("are kept of the first breakdown only, where both would leave somebody alone", () => {
    const both = [...Array.from({ length: 5 }, () => ["a", "x"]), ["a", "y"], ...Array.from({ length: 6 }, () => ["b", "y"])];
    expect(groupsToKeep(both).map((kept) => kept !== null)).toEqual([true, false]);
  });

  it("leave nobody with fewer than four others under the same labels", () => {
    const anybody = fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("x", "y"));
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 60 }), (groups) => {
        const kept = groupsToKeep(groups).filter((breakdown) => breakdown !== null);
        const places = groups.map((_, panellist) => kept.map(({ labels }) => labels[panellist]!).join("|"));
        if (kept.length > 0) for (const place of places) expect(places.filter((other) => other === place).length).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
