import { describe, expect, it } from "vitest";
import { filterChoices, isEntryType } from "./entry-types";
import { firstCursor, indented, pagesKey, readEntry } from "./pages";

const view = { debate: "demo", type: null, entry: null };

describe("the window", () => {
  it("starts at the newest entry, or a little above the one asked for", () => {
    expect(firstCursor(view)).toBeNull();
    expect(firstCursor({ ...view, entry: 12 })).toBe(16);
  });
  it("lies under the path that the live feed marks", () => {
    expect(pagesKey([["record", "page"]], view)[0]).toEqual(["record", "page"]);
  });
  it.each([
    ["12", 12],
    ["0", null],
    ["-3", null],
    ["1e9", null],
    ["9999999999", null],
    [["1", "2"], null],
    [undefined, null],
  ])("reads %j as an entry", (text, entry) => {
    expect(readEntry(text)).toBe(entry);
  });
});

it("indents canonical JSON, and leaves anything else as it is", () => {
  expect(indented('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(indented("no JSON")).toBe("no JSON");
});

it("offers every kind of entry once, in groups", () => {
  const values = filterChoices().flatMap(({ options }) => options.map(({ value }) => value));
  expect(new Set(values).size).toBe(values.length);
  expect(values.every(isEntryType)).toBe(true);
  expect(isEntryType("toString")).toBe(false);
});
