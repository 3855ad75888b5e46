import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scenarioFieldsSchema, scenarioSchema } from "./scenario";
import { crossCheck } from "./scenario/cross-check";

const titleSchema = scenarioFieldsSchema.shape.title;
const backgroundSchema = scenarioFieldsSchema.shape.background;

describe("scenarioSchema", () => {
  it("reports what is wrong inside the parts and between them in one go", () => {
    const { error } = scenarioSchema.safeParse({ key: "Not A Key", polls: [{ optionSet: "nowhere" }], colour: "red" });
    const found = error?.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
    expect(found).toEqual(
      expect.arrayContaining(["key invalid_format", "title invalid_type", "polls.0.optionSet custom", " unrecognized_keys"]),
    );
  });

  it("refuses control characters, broken text and blanks, and keeps lines to one line", () => {
    for (const text of ["a\0b", "a\u001Bb", "a\uD800b", "  ", "", "a\nb", "a".repeat(121)])
      expect(titleSchema.safeParse(text).success, JSON.stringify(text)).toBe(false);
    for (const text of ["a\0b", "a\u001Bb", "a\uD800b", " \n "])
      expect(backgroundSchema.safeParse(text).success, JSON.stringify(text)).toBe(false);
    expect(backgroundSchema.parse("one\r\ntwo\tthree\n")).toBe("one\ntwo\tthree\n");
  });

  it("stores composed characters, so that equal texts are equal", () => {
    expect(titleSchema.parse("Tu\u0308rkiye")).toBe("T\u00FCrkiye");
  });
});

describe("crossCheck", () => {
  it("takes any value and never throws", () => {
    const parts = fc.constantFrom(
      "options",
      "optionSets",
      "briefs",
      "arguments",
      "polls",
      "agendas",
      "phases",
      "target",
      "premises",
      "key",
      "claims",
    );
    const anything = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.anything(),
        fc.array(tie("node"), { maxLength: 4 }),
        fc.dictionary(parts, tie("node"), { maxKeys: 5 }),
      ),
    }));
    fc.assert(fc.property(anything.node, (value) => Array.isArray(crossCheck(value))));
  });

  it("finds each circle of arguments once", () => {
    const argument = (key: string, premise: string, claim: string) => ({ key, premises: [premise], target: { claim } });
    const scenario = {
      claims: ["p", "q", "r", "s"].map((key) => ({ key })),
      arguments: [
        argument("a", "p", "q"),
        argument("b", "q", "r"),
        argument("c", "r", "p"),
        argument("d", "s", "q"),
        argument("e", "s", "s"),
      ],
    };
    const messages = crossCheck(scenario).map(({ message }) => message);
    expect(messages).toEqual(["These arguments go round in a circle: “a” → “b” → “c” → “a”.", "The argument “e” leads back to itself."]);
  });
});
