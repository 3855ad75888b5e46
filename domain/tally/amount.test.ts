import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFractions, fraction, fromAmount, inWords, minus, percent, plus, shareOf, times, toAmount, ZERO } from "./amount";

const whole = fc.integer({ min: -1000, max: 1000 });
const fractions = fc.tuple(whole, fc.integer({ min: 1, max: 60 })).map(([numerator, denominator]) => fraction(numerator, denominator));

describe("fractions", () => {
  it("are kept in lowest terms with the sign above", () => {
    expect(fraction(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
    expect(fraction(0, 7)).toEqual(ZERO);
  });

  it("add up exactly where doubles do not", () => {
    const tenth = fraction(1, 10);
    expect(plus(plus(tenth, tenth), tenth)).toEqual(fraction(3, 10));
    expect(0.1 + 0.1 + 0.1).not.toBe(0.3);
  });

  it("subtract what was added, and order as their difference does", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        const difference = minus(a, b).numerator;
        expect(compareFractions(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });

  it("multiply and divide", () => {
    expect(times(fraction(2, 3), fraction(9, 4))).toEqual(fraction(3, 2));
    expect(shareOf(fraction(5, 2), fraction(10))).toEqual(fraction(1, 4));
    expect(shareOf(fraction(5), ZERO)).toEqual(ZERO);
  });

  it("travel as text and come back", () => {
    expect(toAmount(fraction(7, 2))).toEqual({ exact: "7/2", value: 3.5 });
    expect(toAmount(fraction(-4))).toEqual({ exact: "-4", value: -4 });
    fc.assert(
      fc.property(fractions, (a) => {
        expect(fromAmount(JSON.parse(JSON.stringify(toAmount(a))))).toEqual(a);
      }),
    );
  });

  it("refuse a zero denominator and numbers that are not whole", () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => fraction(0.5)).toThrow(RangeError);
  });
});

describe("in a sentence", () => {
  it.each([
    [fraction(12), "12"],
    [fraction(7, 2), "3 1/2"],
    [fraction(1, 3), "1/3"],
    [fraction(-7, 2), "−3 1/2"],
  ])("%o is written %s", (amount, text) => {
    expect(inWords(amount)).toBe(text);
  });

  it.each([
    [fraction(3, 5), "60%"],
    [fraction(2, 3), "66.7%"],
    [fraction(1, 3), "33.3%"],
    [fraction(1, 2000), "0.1%"],
    [fraction(1), "100%"],
    [ZERO, "0%"],
  ])("the share %o is written %s", (share, text) => {
    expect(percent(share)).toBe(text);
  });
});
