import { describe, expect, it } from "vitest";
import type { Inference, Target } from "../graph";
import { gradeDispute } from "./grades";
import { type LedgerCitation, type LedgerSource, ledgerOf } from "./ledger";

const none = { author: null, participants: [] };
const source = (id: string, fields: Partial<LedgerSource> = {}): LedgerSource => ({
  id,
  title: id,
  originId: null,
  authors: [],
  houses: [],
  grades: none,
  ...fields,
});
let made = 0;
const cites = (
  sourceId: string,
  claimId: string,
  bearing: LedgerCitation["bearing"] = "supports",
  grades: LedgerCitation["grades"] = none,
) => {
  made += 1;
  return { id: `citation ${made}`, sourceId, claimId, bearing, grades };
};
const argues = (id: string, polarity: Inference["polarity"], target: Target, ...premises: string[]): Inference => ({
  id,
  polarity,
  target,
  premises,
  status: "visible",
});
const standing = (facts: Partial<Parameters<typeof ledgerOf>[0]>, id: string) => {
  const ledger = ledgerOf({ sources: [source(id)], citations: [], inferences: [], ...facts });
  return ledger.sources.find((one) => one.id === id)!;
};

describe("how a source is used", () => {
  it("is counted, and how often to dispute", () => {
    const citations = [cites("s", "a"), cites("s", "b", "disputes"), cites("other", "a")];
    expect(standing({ citations }, "s")).toMatchObject({ uses: 2, disputes: 1, isUnused: false });
    expect(standing({ citations }, "nobody's")).toMatchObject({ uses: 0, isUnused: true });
  });

  it.each([
    ["five of fourteen citations", 5, 9, true],
    ["exactly a third", 5, 10, false],
    ["more than a third, but only four", 4, 2, false],
    ["all of five", 5, 0, true],
  ])("leans on it too much or not: %s", (_, own, others, expected) => {
    const citations = [
      ...Array.from({ length: own }, (_, index) => cites("s", `c${index}`)),
      ...Array.from({ length: others }, (_, index) => cites("other", `d${index}`)),
    ];
    expect(standing({ citations }, "s").isOverRelied).toBe(expected);
  });
});

describe("a source cited for both sides", () => {
  const inferences = [
    argues("pro", "support", { option: "x" }, "p"),
    argues("con", "attack", { option: "x" }, "c"),
    argues("answer", "attack", { claim: "c" }, "q"),
    argues("undercut", "attack", { argument: "con" }, "u"),
  ];
  const optionsOf = (...citations: LedgerCitation[]) => Object.fromEntries(standing({ citations, inferences }, "s").options);
  it("speaks for an option along an even number of attacks, else against it", () => {
    expect(optionsOf(cites("s", "p"))).toEqual({ x: "for" });
    expect(optionsOf(cites("s", "c"))).toEqual({ x: "against" });
    expect(optionsOf(cites("s", "q"))).toEqual({ x: "for" });
    expect(optionsOf(cites("s", "u"))).toEqual({ x: "for" });
    expect(optionsOf(cites("s", "p", "disputes"))).toEqual({ x: "against" });
    expect(optionsOf(cites("s", "elsewhere"))).toEqual({});
  });
  it("reaches arguments for and against one option", () => {
    expect(standing({ citations: [cites("s", "p"), cites("s", "c")], inferences }, "s").bothSides).toEqual([
      { kind: "option", option: "x" },
    ]);
    expect(standing({ citations: [cites("s", "p"), cites("s", "c", "disputes")], inferences }, "s").bothSides).toEqual([]);
  });
  it("supports a claim and what is used against it", () => {
    const { bothSides } = standing({ citations: [cites("s", "q"), cites("s", "c")], inferences }, "s");
    expect(bothSides).toContainEqual({ kind: "claims", claim: "q", against: "c" });
    const undercutting = standing({ citations: [cites("s", "u"), cites("s", "c")], inferences }, "s");
    expect(undercutting.bothSides).toContainEqual({ kind: "claims", claim: "u", against: "c" });
    expect(standing({ citations: [cites("s", "q"), cites("s", "c", "disputes")], inferences }, "s").bothSides).toEqual([]);
  });
});

describe("a disputed item", () => {
  const disputed = (...citations: LedgerCitation[]) => ledgerOf({ sources: [source("s")], citations, inferences: [] }).disputed;
  it("is supported and disputed", () => {
    expect(disputed(cites("s", "a"), cites("t", "a", "disputes"))).toMatchObject([{ claim: "a", supports: 1, disputes: 1, grades: [] }]);
    expect(disputed(cites("s", "a"), cites("t", "b", "disputes"))).toEqual([]);
  });
  it("is graded two steps apart", () => {
    const graded = cites("s", "a", "supports", { author: "2", participants: ["4"] });
    expect(disputed(graded)).toMatchObject([{ claim: "a", grades: [{ citation: graded.id, low: "2", high: "4" }] }]);
  });
});

describe("grades are in dispute", () => {
  it.each([
    ["among participants", null, ["A", "C"], { between: "participants", low: "A", high: "C" }],
    ["with the author", "B", ["B", "D"], { between: "participants", low: "B", high: "D" }],
    ["between the author and one of them", "E", ["C", "D"], { between: "author and participants", low: "C", high: "E" }],
    ["whichever is better", "1", ["3"], { between: "author and participants", low: "1", high: "3" }],
  ])("%s", (_, author, participants, expected) => expect(gradeDispute({ author, participants })).toEqual(expected));
  it.each([
    ["one step apart", "B", ["A", "B"]],
    ["where they cannot be judged", "F", ["A", "F"]],
    ["where nobody but the author graded", "A", []],
    ["where items cannot be judged", "6", ["1", "6"]],
  ])("not %s", (_, author, participants) => expect(gradeDispute({ author, participants })).toBeNull());
});

it("counts independent sources behind each claim that is supported", () => {
  const { corroboration } = ledgerOf({
    sources: [source("s", { houses: ["H"] }), source("t", { houses: ["H"] }), source("u")],
    citations: [cites("s", "a"), cites("t", "a"), cites("u", "a", "disputes"), cites("u", "b", "disputes")],
    inferences: [],
  });
  expect([...corroboration].map(([claim, { independent }]) => [claim, independent])).toEqual([["a", 1]]);
});
