import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesOf, tiersOf, withPlace } from "./places";

describe("places and tiers", () => {
  it("share a place, and the next one counts them", () => {
    expect(placesOf([["b", "c"], ["a"]])).toEqual({ b: 1, c: 1, a: 3 });
    expect(tiersOf({ a: 5, b: 1, c: 1 })).toEqual([["b", "c"], ["a"]]);
  });

  it("are one another's reverse, whatever numbers were chosen", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.integer({ min: 1, max: 5 })), (chosen) => {
        const tiers = tiersOf(chosen);
        expect(tiersOf(placesOf(tiers))).toEqual(tiers);
      }),
    );
  });
});

describe("giving a place", () => {
  it("leaves the others where they are, and may take it back", () => {
    expect(withPlace({ a: 1 }, "b", 3, false)).toEqual({ a: 1, b: 3 });
    expect(withPlace({ a: 1, b: 3 }, "b", null, false)).toEqual({ a: 1 });
    expect(withPlace({ a: 1 }, "b", 1, true)).toEqual({ a: 1, b: 1 });
  });

  it("that somebody has, where none is shared, changes places with them", () => {
    expect(withPlace({ a: 1, b: 2, c: 3 }, "a", 3, false)).toEqual({ c: 1, b: 2, a: 3 });
    expect(withPlace({ a: 1 }, "b", 1, false)).toEqual({ b: 1 });
  });
});
