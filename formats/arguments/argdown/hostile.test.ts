import { describe, expect, it } from "vitest";
import { documentIn, problemsIn } from "@/tests/support/argumentation/argument-files";
import { readArgdown } from "./read";

const megabyte = (text: string): string => text.repeat(Math.floor(1_000_000 / text.length));
const problem = (text: string): string => problemsIn(readArgdown(text))[0] ?? "read";

/** Each would take for ever, or all the memory there is, if it were given to the parser without care. */
describe("hostile Argdown", () => {
  it.each(["[", "<", "{", "#(", "[a](", "<!--", "@[", "{} ,", `{${"x".repeat(50)}`, "[a", "/*a "])("refuses a megabyte of %j", (text) => {
    expect(problem(megabyte(text))).toMatch(/^1: (Too many brackets|This file has more punctuation)/);
  });
  it.each(["]", "(", "*a ", "__a ", ".a", ":", "-", "\\a", "# ", "= ==="])("refuses more signs than words: %j", (text) => {
    expect(problem(megabyte(text))).toMatch(/^1: This file has more punctuation/);
  });
  it("refuses depth", () => {
    expect(problem(Array.from({ length: 1_000 }, (_, level) => `${" ".repeat(level)}+ [a${level}]`).join("\n"))).toMatch(
      /^202: This line is indented/,
    );
    expect(problem(`[a]: ${"*a ".repeat(20_000)}`)).toMatch(/^1: /);
    expect(problem(`[a]: b {x: ${"[".repeat(50)}${"]".repeat(50)}}\n`)).toMatch(
      /^1: The data in braces cannot be read: this data is nested/,
    );
    expect(problem(`===\na: ${"- ".repeat(10_000)}\n===\n\n[a]: b`)).toMatch(/^1: The front matter cannot be read/);
  });
  it("does not multiply anchors", () => {
    const bomb = [
      "a: &a [x, x, x, x, x, x, x, x]",
      ..."bcdefgh".split("").map((key, at) => `${key}: &${key} [${`*${"abcdefgh"[at]}, `.repeat(8)}x]`),
    ];
    expect(problem(`===\n${bomb.join("\n")}\n===\n\n[a]: b`)).toMatch(/^1: The front matter cannot be read/);
    expect(problem("[a]: b\n\n[c]: d {x: &y [1], z: *y}\n")).toMatch(/^3: The data in braces cannot be read/);
  });
  it("stops at too many claims and arguments", () => {
    expect(problem("a\n\n".repeat(20_000))).toMatch(/^\d+: This file has more than 5,000 claims/);
    expect(problem(Array.from({ length: 6_000 }, (_, at) => `<a${at}>\n`).join("\n"))).toMatch(
      /^\d+: This file has more than 5,000 arguments/,
    );
    expect(problem("x".repeat(1_048_577))).toBe("1: This file is larger than 1 MB: take it in parts.");
  });
  it("takes names that JavaScript has a meaning for as names", () => {
    const { claims, options } = documentIn(
      readArgdown('[a__proto__]: x {"__proto__": {"id": 1}, "constructor": 2}\n    + [constructor]: y #constructor\n'),
    );
    expect([...options, ...claims].map(({ id }) => id)).toEqual(["a__proto__", "constructor"]);
    expect(({} as { id?: unknown }).id).toBeUndefined();
  });
  it("reads circles, doubled titles and arguments against themselves", () => {
    const circle =
      "<A>\n    _> <A>\n\n(1) [P]\n----\n(2) [P]\n\n<B>\n\n(1) [P]\n----\n(2) [Q]\n\n<C>\n\n(1) [Q]\n----\n(2) [P]\n\n[P]: p\n\n[P]: p\n";
    expect(documentIn(readArgdown(circle)).arguments).toHaveLength(4);
  });
  it.each(["", " \n", "\0", "\ufeff"])("finds nothing in %j", (text) => {
    expect(problem(text)).toMatch(/^1: /);
  });
  it("never throws, wherever a file breaks off", () => {
    const whole =
      "===\ntitle: t\n===\n\n[A]: a **b** {id: 1}\n    - <B>: [c](d)\n\n<C>\n\n(1) p\n-- rule {uses: [1]} --\n(2) [A]\n\n<!-- x --> /* y */\n";
    for (let at = 0; at <= whole.length; at++) {
      const read = readArgdown(whole.slice(0, at));
      if ("problems" in read) for (const { line } of read.problems) expect(line).toBeGreaterThan(0);
    }
  });
});
