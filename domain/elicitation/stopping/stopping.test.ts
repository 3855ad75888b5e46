import { describe, expect, it } from "vitest";
import type { Answer, Item } from "../items/types";
import { evaluateStopRule, type ItemInRound } from "./evaluate";
import { refusalOfStopRule, type StopRule } from "./rule";

const RATING: Item = { kind: "rating", settings: { option: null, criterion: null } };
const answers = (...values: readonly Answer[]) => new Map(values.map((value, place) => [`p${place}`, value]));
const inRound = (key: string, now: readonly number[], before: readonly number[] | null, item = RATING): ItemInRound => ({
  key,
  item,
  answers: answers(...now),
  before: before && answers(...before),
});
const RULE: StopRule = {
  criteria: [
    { kind: "agreement", atLeast: 0.75 },
    { kind: "iqr", atMost: 1 },
    { kind: "moved", atMost: 0.25 },
    { kind: "kappa", atLeast: 0.5, weights: "linear" },
  ],
  need: "all",
  settledShare: 0.5,
  maximumRounds: 3,
};
const CALM = inRound("calm", [7, 8, 8, 7], [7, 8, 8, 8]);
const WILD = inRound("wild", [1, 9, 5, 7], [9, 1, 5, 7]);

describe("a stop rule", () => {
  it("says of each item what came out, what was asked, and whether it is settled", () => {
    const evaluation = evaluateStopRule(RULE, 2, [CALM, WILD]);
    expect(evaluation.items[0]).toEqual({
      key: "calm",
      isSettled: true,
      criteria: [
        { kind: "agreement", figure: 1, threshold: 0.75, isMet: true },
        { kind: "iqr", figure: 1, threshold: 1, isMet: true },
        { kind: "moved", figure: 0.25, threshold: 0.25, isMet: true },
        { kind: "kappa", figure: 0.5, threshold: 0.5, isMet: true },
      ],
    });
    expect(evaluation.items[1]).toMatchObject({ key: "wild", isSettled: false });
    expect(evaluation).toMatchObject({ round: 2, settled: 1, of: 2, share: 0.5, settledShare: 0.5, stops: true, because: "settled" });
  });

  it("goes on where too few are settled, and ends with the last round", () => {
    const strict = { ...RULE, settledShare: 0.75 };
    expect(evaluateStopRule(strict, 2, [CALM, WILD])).toMatchObject({ stops: false, because: null });
    expect(evaluateStopRule(strict, 3, [CALM, WILD])).toMatchObject({ stops: true, because: "maximum-rounds" });
    expect(evaluateStopRule({ ...strict, maximumRounds: null }, 99, [CALM, WILD]).stops).toBe(false);
  });

  it("is not met by change in the first round, which nobody can know", () => {
    const [first] = evaluateStopRule(RULE, 1, [{ ...CALM, before: null }]).items;
    expect(first?.criteria.slice(2)).toEqual([
      { kind: "moved", figure: null, threshold: 0.25, isMet: false },
      { kind: "kappa", figure: null, threshold: 0.5, isMet: false },
    ]);
    expect(first?.isSettled).toBe(false);
    expect(evaluateStopRule({ ...RULE, need: "any" }, 1, [{ ...CALM, before: null }]).items[0]?.isSettled).toBe(true);
  });

  it("needs one criterion where any will do", () => {
    const rule: StopRule = {
      ...RULE,
      need: "any",
      criteria: [
        { kind: "agreement", atLeast: 0.9 },
        { kind: "iqr", atMost: 1 },
      ],
    };
    expect(evaluateStopRule(rule, 1, [inRound("close", [6, 6, 7, 7], null)]).items[0]).toMatchObject({
      criteria: [{ isMet: false }, { isMet: true }],
      isSettled: true,
    });
    expect(evaluateStopRule({ ...rule, need: "all" }, 1, [inRound("close", [6, 6, 7, 7], null)]).items[0]?.isSettled).toBe(false);
  });

  it("takes its own meaning of agreement, and criteria for some kinds alone", () => {
    const rule: StopRule = {
      ...RULE,
      criteria: [
        { kind: "agreement", atLeast: 0.5, agreement: { kind: "band", band: { from: 8, to: 9 } } },
        { kind: "iqr", atMost: 0, kinds: ["probability"] },
      ],
    };
    expect(evaluateStopRule(rule, 1, [CALM]).items[0]?.criteria).toEqual([{ kind: "agreement", figure: 0.5, threshold: 0.5, isMet: true }]);
  });

  it("does not count items that no criterion applies to", () => {
    const text: ItemInRound = { key: "text", item: { kind: "reason", settings: { longest: 9 } }, answers: answers("Why"), before: null };
    const evaluation = evaluateStopRule(RULE, 2, [CALM, text]);
    expect(evaluation).toMatchObject({ of: 1, settled: 1, share: 1 });
    expect(evaluation.items[1]).toEqual({ key: "text", criteria: [], isSettled: null });
    expect(evaluateStopRule(RULE, 2, [text])).toMatchObject({ share: null, stops: false });
  });
});

describe("rules that cannot be registered", () => {
  it.each([
    { criteria: [], maximumRounds: null },
    { settledShare: 0 },
    { settledShare: 1.1 },
    { maximumRounds: 0 },
    { maximumRounds: 1.5 },
    { need: "some" },
    { criteria: [{ kind: "agreement", atLeast: 75 }] },
    { criteria: [{ kind: "iqr", atMost: -1 }] },
    { criteria: [{ kind: "moved", atMost: Number.NaN }] },
    { criteria: [{ kind: "kappa", atLeast: 2, weights: "linear" }] },
    { criteria: [{ kind: "mood", atLeast: 1 }] },
    { criteria: [{ kind: "iqr", atMost: 1, kinds: ["guess"] }] },
  ])("%j", (change) => {
    expect(refusalOfStopRule({ ...RULE, ...change } as StopRule)).toMatch(/\.$/);
    expect(refusalOfStopRule(RULE)).toBeNull();
  });

  it("may be a number of rounds alone", () => expect(refusalOfStopRule({ ...RULE, criteria: [] })).toBeNull());
});
