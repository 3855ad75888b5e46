import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mentionable, mentionsIn } from ".";

const PEOPLE: readonly Mentionable[] = [
  { id: "ann", names: ["Ann"] },
  { id: "anna", names: ["Anna Lind"] },
  { id: "annas-twin", names: ["Anna Lind"] },
  { id: "poland", names: ["Poland", "pl"] },
  { id: "odd", names: ["A.* (B)"] },
  { id: "zoe", names: ["Zoë"] },
  { id: "nameless", names: ["", "  "] },
];

describe("mentions", () => {
  it.each<[string, readonly string[]]>([
    ["@Ann should answer this.", ["ann"]],
    ["Ask @anna lind, then @ANN!", ["anna", "annas-twin", "ann"]],
    ["@Anna is nobody here", []],
    ["(@Poland) and @pl and @Poland’s own words", ["poland"]],
    ["ann@Ann.example, x.@Ann and @@Ann", []],
    ["\\@Ann is written, not mentioned", []],
    ["@A.* (B) has an odd name; @AxxB does not", ["odd"]],
    ["@Zoe\u0308 and @ZOË", ["zoe"]],
    ["@", []],
    ["@Annabel", []],
  ])("%j", (text, ids) => {
    expect(mentionsIn(text, PEOPLE)).toEqual(ids);
  });

  it("takes any text and any names", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string({ unit: "binary" })), (text, names) => {
        const found = mentionsIn(
          text,
          names.map((name, index) => ({ id: String(index), names: [name] })),
        );
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it("finds whoever is written out between spaces", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PEOPLE.filter(({ id }) => id !== "nameless")), ({ id, names }) => {
        expect(mentionsIn(`Please, @${names[0]} , look.`, PEOPLE)).toContain(id);
      }),
    );
  });
});
