import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VALID } from "@/tests/support/scenario-files";
import { parseScenarioFile } from ".";

function messagesOf(text: string): string[] {
  const parsed = parseScenarioFile(text);
  return parsed.ok ? [] : parsed.errors.map(({ message }) => message);
}

describe("a hostile scenario file", () => {
  it("is refused when it is larger than 512 kB", () => {
    expect(messagesOf("#".repeat(512 * 1024 + 1))).toEqual([expect.stringMatching(/at most 512 kB/)]);
    expect(messagesOf("é".repeat(256 * 1024 + 1))).toEqual([expect.stringMatching(/at most 512 kB/)]);
  });

  it.each([
    ["flow lists", "[".repeat(200_000)],
    ["flow maps", "{a: ".repeat(50_000)],
    ["lists on one line", "- ".repeat(200_000)],
    ["maps by indentation", Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["explicit keys", "? ".repeat(200_000)],
  ])("is refused when it nests %s without end", (_, text) => {
    expect(messagesOf(text)).toEqual([expect.stringMatching(/nested more than 32 levels/)]);
  });

  it("cannot multiply itself through aliases", () => {
    const levels = "bcdefghi".split("").map((name, index) => `${name}: &${name} [${`*${"abcdefgh"[index]},`.repeat(9)}]`);
    expect(messagesOf(["a: &a [x,x,x,x,x,x,x,x,x]", ...levels].join("\n"))).toContainEqual(expect.stringMatching(/Aliases/));
  });

  it("cannot merge maps, set a prototype or name a property of every object", () => {
    expect(messagesOf(`${VALID}<<: { minutes: 5 }\n`)).toEqual(["Unknown key “<<”."]);
    expect(messagesOf(`%YAML 1.1\n---\n${VALID}<<: { minutes: 5 }\n`)).toEqual(["Unknown key “<<”."]);
    expect(messagesOf(`${VALID}__proto__: { isAdmin: true }\n`)).toContainEqual(expect.stringMatching(/__proto__/));
    expect(messagesOf(VALID.replace("stances: { cactus", "stances: { __proto__: backs, cactus"))).toContainEqual(
      expect.stringMatching(/__proto__/),
    );
    expect(messagesOf(`${VALID}constructor: 1\n`)).toEqual(["Unknown key “constructor”."]);
    expect(messagesOf(VALID.replace("family: green", "family: constructor"))).toEqual(["There is no family “constructor” in this file."]);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it.each([
    ["NUL", VALID.replace("A small cactus", "A small\0cactus"), /NUL/],
    ["an escaped NUL", VALID.replace("A small cactus", '"A small\\0cactus"'), /control character/],
    ["an escape sequence", VALID.replace("A small cactus", '"A \\e[31mred cactus"'), /control character/],
    ["half of a surrogate pair", VALID.replace("A small cactus", '"A small cactus \\uD800"'), /control character|not YAML/],
    ["two documents", `${VALID}---\n${VALID}`, /not YAML/],
    ["a script for an address", VALID.replace("type: book", "type: book, URL: 'javascript:alert(1)'"), /web address/],
  ])("is refused when it holds %s", (_, text, message) => {
    expect(messagesOf(text)).toContainEqual(expect.stringMatching(message));
  });

  it.each([
    ["sixty thousand unknown keys", Array.from({ length: 60_000 }, (_, index) => `k${index}:`).join("\n")],
    ["a hundred thousand doubled keys", "a:\n".repeat(100_000)],
    ["a list of wrong things", `options:\n${"- 1\n".repeat(100_000)}`],
    [
      "references to nothing",
      `claims:\n${Array.from({ length: 20_000 }, (_, index) => `- key: c${index}`).join("\n")}\narguments:\n- premises: [${"x,".repeat(50_000)}]`,
    ],
    ["one very long key", `${"k".repeat(400_000)}: 1`],
    ["one very long line", `title: ${"word ".repeat(80_000)}`],
    ["quotes that never close", `"${"a\n".repeat(100_000)}`],
    [
      "a chain of arguments as long as the file",
      `arguments:\n${Array.from({ length: 8_000 }, (_, index) => `- {key: a${index}, target: {argument: a${index + 1}}}`).join("\n")}\n- {key: a8000, target: {argument: a0}}`,
    ],
  ])(
    "is answered with at most a hundred errors when it holds %s",
    (_, text) => {
      const { length } = messagesOf(text);
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(100);
    },
    30_000,
  );

  it.each([
    "",
    "\n\n",
    "# only a comment",
    "null",
    "42",
    "just text",
    "[]",
    "{}",
    "---",
    "\uFEFF",
    "%TAG ! x",
    "&a",
    "*a",
    "!!binary aGk=",
    "? ",
    ": ",
  ])("is answered with an error at line 1 or later when it is %j", (text) => {
    const parsed = parseScenarioFile(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) for (const { line, column } of parsed.errors) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    if (!parsed.ok) expect(parsed.errors.length).toBeGreaterThan(0);
  });

  it("never makes the parser throw", () => {
    const scrap = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom(..."[]{}:-?&*!|>'\"%@`#,\n \t".split(""), "key: ", "\n  - ", "<<: *a"),
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 30 }), fc.nat(VALID.length), (scraps, at) => {
        const alone = parseScenarioFile(scraps.join(""));
        const within = parseScenarioFile(VALID.slice(0, at) + scraps.join("") + VALID.slice(at));
        for (const parsed of [alone, within]) expect(parsed.ok || parsed.errors.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});
