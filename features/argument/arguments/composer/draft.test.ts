import { describe, expect, it } from "vitest";
import type { PreparedEvidenceView } from "@/contracts/argument/evidence";
import { attemptFor, type Draft, inputOf, isBlank, newCitation, newPremise, problemsOf, readKept, withEvidence } from "./draft";

const premise = (text: string, citations = [] as ReturnType<typeof newCitation>[]) => ({ ...newPremise(text || "blank"), text, citations });
const draft = (fields: Partial<Draft> = {}): Draft => ({ relation: "support", premises: [premise("A reason.")], ...fields });
const on = { direct: { claim: "c1" }, step: "a1" };

describe("what is sent", () => {
  it("is support or attack of what is answered, or an attack on the step", () => {
    expect(inputOf(draft(), on)).toMatchObject({ polarity: "support", target: { claim: "c1" } });
    expect(inputOf(draft({ relation: "attack" }), on)).toMatchObject({ polarity: "attack", target: { claim: "c1" } });
    expect(inputOf(draft({ relation: "undercut" }), on)).toMatchObject({ polarity: "attack", target: { argument: "a1" } });
  });
  it("carries trimmed new claims and existing ones, without the form's keys", () => {
    const cited = { ...newCitation("k"), sourceId: "s1", locator: " p. 4 " };
    expect(inputOf(draft({ premises: [premise("  A.  ", [cited]), { key: "x", claimId: "c2" }] }), on).premises).toEqual([
      { text: "A.", citations: [{ sourceId: "s1", locator: "p. 4", bearing: "supports", quotation: "", paraphrase: "" }] },
      { claimId: "c2" },
    ]);
  });
});

it("tells what is missing, where it is missing", () => {
  const long = "é".repeat(501);
  expect(problemsOf(draft({ premises: [premise(""), premise(long), premise("Fine.", [newCitation("cited")])] }))).toEqual({
    blank: "Write your reason here, in one sentence.",
    [long]: expect.stringContaining("At most 500"),
    cited: "Choose the source, or remove this citation.",
  });
  expect(problemsOf(draft({ premises: [{ key: "x", claimId: "c2" }] }))).toEqual({});
});

it("knows a draft in which nothing was written", () => {
  expect(isBlank(draft({ premises: [premise(" ")] }))).toBe(true);
  expect(isBlank(draft({ premises: [premise(""), { key: "x", claimId: "c" }] }))).toBe(false);
});

describe("prepared evidence", () => {
  const item = {
    claim: "Prepared words.",
    citations: [
      { source: "survey", sourceId: "s1", locator: "p. 4", bearing: "supports" },
      { source: "gone", sourceId: null, locator: "p. 1", bearing: "supports" },
    ],
  } as unknown as PreparedEvidenceView;
  const key = () => "k";
  it("fills an empty premise and brings its passages", () => {
    const filled = withEvidence(premise("", [newCitation("unchosen")]), item, key);
    expect(filled).toMatchObject({ text: "Prepared words.", citations: [{ sourceId: "s1", locator: "p. 4" }] });
    expect(filled.citations).toHaveLength(1);
  });
  it("leaves written words alone, and brings no passage twice", () => {
    const once = withEvidence(premise("Mine."), item, key);
    const twice = withEvidence(once, item, key);
    expect(twice).toMatchObject({ text: "Mine.", citations: [{ sourceId: "s1" }] });
    expect(twice.citations).toHaveLength(1);
  });
});

describe("an attempt", () => {
  const keys = ["k1", "k2"];
  const fresh = () => keys.shift()!;
  it("keeps its key while the content stays, and gets another when it changes", () => {
    const first = attemptFor(null, inputOf(draft(), on), fresh);
    expect(attemptFor(first, inputOf(draft(), on), fresh)).toBe(first);
    expect(attemptFor(first, inputOf(draft({ relation: "attack" }), on), fresh).idempotencyKey).toBe("k2");
  });
});

describe("what the browser kept", () => {
  it("comes back", () => {
    const kept = {
      draft: draft({ premises: [premise("A.", [newCitation("k")]), { key: "x", claimId: "c" }] }),
      attempt: { content: "c", idempotencyKey: "k" },
    };
    expect(readKept(JSON.stringify(kept))).toEqual(kept);
    expect(readKept(JSON.stringify({ ...kept, attempt: 7 }))).toEqual({ ...kept, attempt: null });
  });
  it.each([
    null,
    "",
    "{",
    "null",
    "[]",
    '{"draft":{"relation":"maybe","premises":[{"key":"a","text":"","citations":[]}]}}',
    '{"draft":{"relation":"support","premises":[]}}',
    '{"draft":{"relation":"support","premises":[{"key":"a"}]}}',
    '{"draft":{"relation":"support","premises":[{"key":"a","text":"","citations":[{}]}]}}',
  ])("is forgotten when it is %j", (text) => {
    expect(readKept(text)).toBeNull();
  });
});

it("reads back a claim of the floor with what was being written in its place", () => {
  const used = { key: "x", claimId: "c", words: "Said before.", instead: premise("Said bef", [newCitation("k")]) };
  const kept = { draft: draft({ premises: [used] }), attempt: null };
  expect(readKept(JSON.stringify(kept))).toEqual(kept);
  expect(readKept(JSON.stringify({ ...kept, draft: draft({ premises: [{ ...used, instead: null as never }] }) }))).toBeNull();
});
