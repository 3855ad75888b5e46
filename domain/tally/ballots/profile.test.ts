import { describe, expect, it } from "vitest";
import { groupBallots, profileOf } from "./profile";

const OPTIONS = ["neutral", "pact", "alliance"];

describe("a profile", () => {
  it("merges equal ballots and sets blank ones apart", () => {
    const groups = groupBallots(
      [
        { ballot: { choice: "pact" } },
        { ballot: { choice: null }, weight: 2 },
        { ballot: { choice: "pact" }, weight: 3 },
        { ballot: { choice: "neutral" }, weight: 2, copies: 5 },
      ],
      OPTIONS,
    );
    expect(profileOf("plurality", OPTIONS, groups)).toEqual({
      ballotType: "plurality",
      optionKeys: OPTIONS,
      groups: [
        { packed: Uint8Array.of(1), ballots: 2, weight: 4 },
        { packed: Uint8Array.of(0), ballots: 5, weight: 10 },
      ],
      counted: { ballots: 7, weight: 14 },
      blank: { ballots: 1, weight: 2 },
    });
  });

  const group = (weight: number) => [{ packed: Uint8Array.of(0), ballots: 1, weight }];

  it.each([0, -1, 0.5, Number.NaN, 2 ** 53])("refuses the weight %d", (weight) => {
    expect(() => profileOf("plurality", OPTIONS, group(weight))).toThrow(expect.objectContaining({ code: "invalid" }));
  });

  it("refuses more weight than can be added exactly", () => {
    const heavy = [...group(2 ** 52), { ...group(2 ** 52)[0]!, packed: Uint8Array.of(1) }];
    expect(() => profileOf("plurality", OPTIONS, heavy)).toThrow(expect.objectContaining({ code: "too-large" }));
  });

  it("refuses bytes that are no ballot of this poll", () => {
    expect(() => profileOf("plurality", OPTIONS, [{ packed: Uint8Array.of(7), ballots: 1, weight: 1 }])).toThrow(
      expect.objectContaining({ code: "invalid-ballot" }),
    );
  });

  it.each([
    ["no option", [], "invalid"],
    ["an option twice", ["pact", "pact"], "invalid"],
    ["33 options", Array.from({ length: 33 }, (_, index) => `${index}`), "too-many"],
  ])("refuses a poll with %s", (_, options, code) => {
    expect(() => profileOf("plurality", options, [])).toThrow(expect.objectContaining({ code }));
  });
});
