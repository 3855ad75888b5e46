import { describe, expect, it } from "vitest";
import { countLines, indentationAfter, offsetOf, placeOf } from "./places";

const TEXT = "key: plant\nminutes: 10\n\noptions:\n  - key: cactus";

it("counts lines as an editor does", () => {
  expect([countLines(""), countLines("a"), countLines("a\n"), countLines(TEXT)]).toEqual([1, 1, 2, 5]);
});

describe("offsetOf", () => {
  it("finds a line and a column", () => {
    expect(TEXT.slice(offsetOf(TEXT, { line: 2, column: 10 }))).toMatch(/^10\n/);
    expect(TEXT.slice(offsetOf(TEXT, { line: 5, column: 5 }))).toBe("key: cactus");
  });
  it("stays within the line and within the text", () => {
    expect(offsetOf(TEXT, { line: 3, column: 9 })).toBe(TEXT.indexOf("\n\n") + 1);
    expect(offsetOf(TEXT, { line: 99, column: 1 })).toBe(TEXT.length);
    expect(offsetOf("", { line: 1, column: 1 })).toBe(0);
  });
  it("is undone by placeOf", () => {
    for (let offset = 0; offset <= TEXT.length; offset += 1) expect(offsetOf(TEXT, placeOf(TEXT, offset))).toBe(offset);
  });
});

describe("indentationAfter", () => {
  it.each([
    ["title: A plant", ""],
    ["    label: Cactus", "    "],
    ["options:", "  "],
    ["  - key: cactus", "    "],
    ["    openingPosition:", "      "],
    ["  - citations:", "      "],
    ["background: |", "  "],
    ["description: >-", "  "],
    ["", ""],
    ["    question: Why: because", "    "],
  ])("after %j", (line, expected) => {
    const text = `first: 1\n${line}\nlast: 1`;
    expect(indentationAfter(text, `first: 1\n${line}`.length)).toBe(expected);
  });
  it("looks no further than the caret", () => {
    expect(indentationAfter("  - key: cactus", 0)).toBe("");
  });
});
