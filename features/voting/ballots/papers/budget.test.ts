import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_BALLOT_LIMITS, refusalToCount } from "@/domain/tally";
import { type Amounts, leftOf, mostFor, type Price, spentOn, withAmount } from "./budget";

describe("dots", () => {
  it("cost one each", () => {
    expect(spentOn("dot", { a: 3, b: 4 })).toBe(7);
    expect(leftOf("dot", { a: 3, b: 4 }, 10)).toBe(3);
  });
  it("can be had up to what the others leave", () => {
    expect(mostFor("dot", { a: 3, b: 4 }, "a", 10)).toBe(6);
    expect(mostFor("dot", { a: 3, b: 4 }, "c", 10)).toBe(3);
  });
});

describe("quadratic votes", () => {
  it("cost their square", () => {
    expect(spentOn("square", { a: 2, b: 1 })).toBe(5);
    expect(leftOf("square", { a: 2, b: 1 }, 10)).toBe(5);
  });
  it("can be had as far as the credits reach", () => {
    expect(mostFor("square", { a: 2, b: 1 }, "a", 10)).toBe(3);
    expect(mostFor("square", { a: 2, b: 1 }, "c", 10)).toBe(2);
    expect(mostFor("square", {}, "a", 15)).toBe(3);
    expect(mostFor("square", {}, "a", 16)).toBe(4);
  });
});

describe("withAmount", () => {
  it.each([
    ["sets an amount", { a: 1 }, "b", 2, { a: 1, b: 2 }],
    ["changes one", { a: 1, b: 2 }, "b", 3, { a: 1, b: 3 }],
    ["leaves out an option with none", { a: 1, b: 2 }, "b", 0, { a: 1 }],
    ["stops at nothing", { a: 1 }, "a", -4, {}],
    ["stops at what is left", { a: 8 }, "b", 7, { a: 8, b: 2 }],
    ["takes what is no number for none", { a: 8, b: 2 }, "b", Number.NaN, { a: 8 }],
  ] as const)("%s", (_, amounts, option, wanted, expected) => {
    expect(withAmount("dot", amounts, option, wanted, 10)).toEqual(expected);
  });

  it("makes only ballots that the count takes, whatever is pressed", () => {
    const press = fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: -20, max: 300 }));
    const prices = fc.constantFrom<Price>("dot", "square");
    fc.assert(
      fc.property(prices, fc.integer({ min: 1, max: 250 }), fc.array(press), (price, budget, presses) => {
        const amounts = presses.reduce<Amounts>((so, [option, wanted]) => withAmount(price, so, option, wanted, budget), {});
        const [ballot, type] = price === "dot" ? [{ dots: amounts }, "cumulative" as const] : [{ votes: amounts }, "quadratic" as const];
        expect(refusalToCount(ballot, ["a", "b", "c"], type, { ...DEFAULT_BALLOT_LIMITS, budget })).toBeNull();
      }),
    );
  });
});
