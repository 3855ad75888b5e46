import { describe, expect, it } from "vitest";
import {
  formatBytes,
  formatFigure,
  formatNumber,
  formatPercent,
  formatPoints,
  formatRough,
  formatShare,
  formatSigned,
  joinWords,
  plural,
  pluralWord,
} from "./format";

describe("numbers", () => {
  it("groups thousands and keeps the places asked for", () => {
    expect(formatNumber(1234567)).toBe("1,234,567");
    expect(formatNumber(999)).toBe("999");
    expect(formatNumber(1234.56, 1)).toBe("1,234.6");
  });
  it("writes a true minus sign, and none before a rounded zero", () => {
    expect(formatNumber(-5)).toBe("−5");
    expect(formatNumber(-0.2)).toBe("0");
  });
  it("writes a dash for what is not known", () => {
    expect(formatNumber(null)).toBe("–");
    expect(formatNumber(Number.NaN)).toBe("–");
    expect(formatPercent(undefined)).toBe("–");
    expect(formatPoints(null)).toBe("–");
  });
});

describe("computed figures", () => {
  it("are no longer than they need be", () => {
    expect([7, 6.5, 6.25, 100, 1234.567, 0.125, 0.05, 0.00042, -0.3333, null].map(formatFigure)).toEqual([
      "7",
      "6.5",
      "6.25",
      "100",
      "1,234.57",
      "0.125",
      "0.05",
      "0.00042",
      "−0.333",
      "–",
    ]);
  });
  it("do not show what floating point left of a zero", () => {
    expect(formatFigure(0.1 + 0.2 - 0.3)).toBe("0");
  });
  it("are no finer than they are worth, where they are rough", () => {
    expect([40_516.98, 1_152.3, 73.46, 5.8349, 0.125, -2_345, null].map(formatRough)).toEqual([
      "40,500",
      "1,150",
      "73.5",
      "5.83",
      "0.125",
      "−2,350",
      "–",
    ]);
  });
});

describe("shares", () => {
  it("turns a share into a percentage", () => {
    expect(formatPercent(0.375)).toBe("38%");
    expect(formatPercent(0.375, 1)).toBe("37.5%");
    expect(formatShare(3, 8, 1)).toBe("37.5%");
  });
  it("does not divide by an empty whole", () => {
    expect(formatShare(0, 0)).toBe("–");
  });
  it("signs a change", () => {
    expect(formatSigned(3)).toBe("+3");
    expect(formatSigned(-2)).toBe("−2");
    expect(formatSigned(0)).toBe("±0");
    expect(formatPoints(0.12)).toBe("+12\u00a0pts");
    expect(formatPoints(-0.005, 1)).toBe("−0.5\u00a0pts");
    expect(formatPoints(0.001)).toBe("±0\u00a0pts");
  });
});

describe("words and sizes", () => {
  it("counts things", () => {
    expect(plural(1, "ballot")).toBe("1\u00a0ballot");
    expect(plural(0, "ballot")).toBe("0\u00a0ballots");
    expect(plural(2, "reply", "replies")).toBe("2\u00a0replies");
    expect(pluralWord(1, "person", "people")).toBe("person");
  });
  it("picks the unit of a size", () => {
    expect(formatBytes(950)).toBe("950\u00a0B");
    expect(formatBytes(12_300)).toBe("12.3\u00a0kB");
    expect(formatBytes(4_000_000)).toBe("4\u00a0MB");
    expect(formatBytes(999_999)).toBe("1\u00a0MB");
  });
  it("joins a list as a sentence does", () => {
    expect(joinWords([])).toBe("");
    expect(joinWords(["France"])).toBe("France");
    expect(joinWords(["France", "Italy", "Ukraine"])).toBe("France, Italy and Ukraine");
    expect(joinWords(["accept", "oppose"], "or")).toBe("accept or oppose");
  });
});
