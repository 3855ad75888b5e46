import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SpreadPerson, spreadSeats } from "./spread";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const bench = (key: string, size = 0, groups: readonly string[] = []) => ({ key, size, groups });
const people = (count: number, groupOf: (index: number) => string | null = () => null): SpreadPerson[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, group: groupOf(index) }));
const sizes = (seats: ReadonlyMap<string, string>) =>
  [...seats.values()].reduce((sum, key) => sum.set(key, (sum.get(key) ?? 0) + 1), new Map<string, number>());
const five = ["a", "b", "c", "d", "e"].map((key) => bench(key));

describe("balanced", () => {
  it("fills the delegations with the fewest first, and never lets two differ by more than one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 6 }), fc.string(), (count, groups, seed) => {
        const seats = spreadSeats({
          how: "balanced",
          people: people(count, (index) => (groups ? `g${index % groups}` : null)),
          benches: five,
          seed,
          sha256,
        });
        const filled = five.map(({ key }) => sizes(seats).get(key) ?? 0);
        expect(seats.size).toBe(count);
        expect(Math.max(...filled) - Math.min(...filled)).toBeLessThanOrEqual(1);
      }),
    );
  });
  it("evens out what stands already", () => {
    const seats = spreadSeats({
      how: "balanced",
      people: people(4),
      benches: [bench("a", 3), bench("b", 0), bench("c", 2)],
      seed: "s",
      sha256,
    });
    expect(Object.fromEntries(sizes(seats))).toEqual({ b: 3, c: 1 });
  });
  it("spreads each group, those who sit already included", () => {
    const groups = people(10, (index) => (index < 5 ? "tuesday" : "friday"));
    const seats = spreadSeats({ how: "balanced", people: groups, benches: five, seed: "s", sha256 });
    for (const group of ["tuesday", "friday"])
      expect(new Set(groups.filter((one) => one.group === group).map(({ id }) => seats.get(id))).size).toBe(5);
    const late = spreadSeats({
      how: "balanced",
      people: [{ id: "late", group: "tuesday" }],
      benches: [bench("a", 1, ["tuesday"]), bench("b", 2, ["friday"])],
      seed: "s",
      sha256,
    });
    expect(late.get("late")).toBe("b");
  });
  it("is drawn again from its seed, in whatever order people stand, and differs by seed", () => {
    const wanted = { how: "balanced", people: people(12), benches: five, sha256 } as const;
    const first = spreadSeats({ ...wanted, seed: "one" });
    expect(new Map([...spreadSeats({ ...wanted, people: [...wanted.people].reverse(), seed: "one" })].sort())).toEqual(
      new Map([...first].sort()),
    );
    expect(Object.fromEntries(spreadSeats({ ...wanted, seed: "two" }))).not.toEqual(Object.fromEntries(first));
  });
});

describe("random", () => {
  it("draws every seat by itself, from the seed", () => {
    const wanted = { how: "random", people: people(200), benches: [bench("a", 100), bench("b")], sha256 } as const;
    const drawn = sizes(spreadSeats({ ...wanted, seed: "one" }));
    expect(drawn.get("a")).toBeGreaterThan(60);
    expect(drawn.get("b")).toBeGreaterThan(60);
    expect(spreadSeats({ ...wanted, seed: "one" })).toEqual(spreadSeats({ ...wanted, seed: "one" }));
  });
});

it("gives no seat where there is no delegation", () => {
  expect(spreadSeats({ how: "balanced", people: people(2), benches: [], seed: "s", sha256 }).size).toBe(0);
});
