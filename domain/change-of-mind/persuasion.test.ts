import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Inference, Polarity, Target } from "../argumentation";
import { type Credit, isAcross, persuasionOf, pullsOf } from ".";

const argument = (id: string, polarity: Polarity, target: Target, premises: string[] = [`c-${id}`], status = "visible"): Inference => ({
  id,
  polarity,
  target,
  premises,
  status: status as Inference["status"],
});

describe("which way an argument pulls", () => {
  const pulls = pullsOf([
    argument("for-pact", "support", { option: "pact" }),
    argument("against-pact", "attack", { option: "pact" }),
    argument("answers", "attack", { claim: "c-against-pact" }),
    argument("undercuts", "attack", { argument: "answers" }),
    argument("hidden", "support", { option: "pact" }, ["c-hidden"], "hidden"),
    argument("under-hidden", "support", { claim: "c-hidden" }),
    argument("both", "support", { option: "alliance" }, ["c-two"]),
    argument("both-too", "attack", { option: "alliance" }, ["c-two"]),
    argument("either", "support", { claim: "c-two" }),
  ]);
  const way = (id: string, option: string) => pulls.get(id)?.get(option);

  it("turns with every attack in between", () => {
    expect(["for-pact", "against-pact", "answers", "undercuts"].map((id) => way(id, "pact"))).toEqual([
      "towards",
      "away",
      "towards",
      "away",
    ]);
  });
  it("is nowhere for what is hidden and what hangs on it, or where two roads say the opposite", () => {
    expect([pulls.has("hidden"), pulls.has("under-hidden"), pulls.has("either")]).toEqual([false, false, false]);
  });
  it("ends where a circle began", () => {
    const circle = pullsOf([
      argument("a", "support", { option: "pact" }, ["x"]),
      argument("b", "support", { claim: "x" }, ["y"]),
      argument("c", "support", { claim: "y" }, ["x"]),
    ]);
    expect([...circle.keys()].sort()).toEqual(["a", "b", "c"]);
  });
});

const OPTIONS = ["pact", "neutral"];

const credit = (elector: string, named: string, fields: Partial<Credit> = {}): Credit => ({
  argument: named,
  elector,
  delegation: null,
  opening: null,
  openingOptions: OPTIONS,
  stood: {},
  ...fields,
});
const towards = new Map([["pact", "towards"] as const]);
const away = new Map([["pact", "away"] as const]);

it.each([
  ["voted for it before", { opening: "pact", stood: {} }, towards, false],
  ["voted for another option", { opening: "neutral", stood: {} }, towards, true],
  ["did not vote before", { opening: null, stood: {} }, towards, false],
  ["sat with those against it", { opening: null, stood: { pact: "against" } as const }, towards, true],
  ["voted for what it pulls away from", { opening: "pact", stood: {} }, away, true],
  ["sat with those for what it pulls away from", { opening: null, stood: { pact: "for" } as const }, away, true],
  ["sat with those who had not decided", { opening: null, stood: { pact: "neither" } as const }, away, false],
  ["named an argument that pulls nothing", { opening: "pact", stood: {} }, new Map(), false],
])("somebody who %s", (_, stance, pulls, expected) => {
  expect(isAcross({ openingOptions: OPTIONS, ...stance }, pulls)).toBe(expected);
});

it("does not hold it against somebody that an option came after the opening ballot", () => {
  expect(isAcross({ opening: "neutral", openingOptions: ["neutral"], stood: {} }, towards)).toBe(false);
});

describe("what persuaded", () => {
  it("goes by credits, then by credits across sides", () => {
    const pulls = new Map([
      ["a", towards],
      ["b", towards],
    ]);
    const rows = persuasionOf(
      [
        credit("1", "a", { opening: "pact", delegation: "france" }),
        credit("2", "b", { opening: "neutral", delegation: "france" }),
        credit("3", "c", { opening: "neutral" }),
        credit("3", "b", { opening: "pact", delegation: "poland" }),
        credit("4", "a", { opening: "pact", delegation: "france" }),
      ],
      pulls,
    );
    expect(rows.map((row) => [row.argument, row.credits, row.across, row.delegations])).toEqual([
      ["b", 2, 1, ["france", "poland"]],
      ["a", 2, 0, ["france"]],
      ["c", 1, 0, []],
    ]);
  });

  it("loses no credit, and never counts more across sides than credits", () => {
    const anything = fc.array(
      fc.record({
        argument: fc.constantFrom("a", "b", "c"),
        elector: fc.uuid(),
        delegation: fc.option(fc.constantFrom("france", "poland")),
        opening: fc.option(fc.constantFrom("pact", "neutral")),
        openingOptions: fc.constant(OPTIONS),
        stood: fc.dictionary(fc.constantFrom("pact", "neutral"), fc.constantFrom("for", "against", "neither")),
      }),
    );
    fc.assert(
      fc.property(anything, (credits) => {
        const rows = persuasionOf(credits, new Map([["a", towards]]));
        expect(rows.reduce((sum, row) => sum + row.credits, 0)).toBe(credits.length);
        for (const row of rows) expect(row.across).toBeLessThanOrEqual(row.credits);
        expect(persuasionOf(credits.toReversed(), new Map([["a", towards]])).map(({ by, ...row }) => [row, by.length])).toEqual(
          rows.map(({ by, ...row }) => [row, by.length]),
        );
      }),
    );
  });
});
