import { describe, expect, it } from "vitest";
import { tableCsv } from "./csv";
import { linesOf } from "./picture";

describe("a table saved as CSV", () => {
  it("keeps numbers, leaves what is missing empty, and runs nothing", () => {
    expect(
      tableCsv(
        ["Item", "Median"],
        [
          ["a, b", -1.5],
          ["=1+1", null],
          ['"so"', 0],
        ],
      ),
    ).toBe('Item,Median\r\n"a, b",-1.5\r\n"\'=1+1",\r\n"""so""",0\r\n');
  });
});

describe("the title over a saved picture", () => {
  it("breaks between words, and never within one", () => {
    expect(linesOf("The panel agrees on three of four items", 16)).toEqual(["The panel agrees", "on three of four", "items"]);
    expect(linesOf("Incomprehensibilities abound", 5)).toEqual(["Incomprehensibilities", "abound"]);
  });
});
