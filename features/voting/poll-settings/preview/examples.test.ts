import { describe, expect, it } from "vitest";
import { BALLOT_TYPES, DEFAULT_BALLOT_LIMITS, methodsFor, refusalToCount, type TallyMethodId } from "@/domain/tally";
import type { Settings } from "../settings";
import { type Preview, previewOf } from "./count";
import { ballotOf, EXAMPLES, examplesFor } from "./examples";

const OPTIONS = ["a", "b", "c", "d"];
const LABELS = { a: "Pacts", b: "Alliance", c: "Neutrality", d: "Nothing" };

const RANKED: Settings = {
  ballotType: "ranked",
  methods: ["schulze", "plurality"],
  limits: DEFAULT_BALLOT_LIMITS,
  seats: 1,
  rule: { id: "plurality" },
  quorum: 0,
  tieBreak: { kind: "none" },
  electorate: "participants",
  secrecy: "named",
};

function tallyIn(preview: Preview, key: string) {
  if (preview.refusal !== null) throw new Error(preview.refusal);
  return preview.examples.find(({ example }) => example.key === key)!.tally;
}
const winners = (preview: Preview, key: string) => tallyIn(preview, key).results.map(({ winners }) => winners.join());

describe("examples", () => {
  it.each(BALLOT_TYPES)("fill in %s ballots that a poll takes, down to the smallest limits", (type) => {
    for (const limits of [DEFAULT_BALLOT_LIMITS, { maximumChoices: 1, maximumScore: 1, budget: 1 }])
      for (const { groups } of EXAMPLES)
        for (const { liking } of groups) expect(refusalToCount(ballotOf(type, liking, OPTIONS, limits), OPTIONS, type, limits)).toBeNull();
  });

  it("are those that there are enough options for", () => {
    expect(examplesFor(2).map(({ key }) => key)).toEqual(["firm-no", "tie"]);
    expect(examplesFor(8)).toHaveLength(EXAMPLES.length);
  });

  it.each([
    ["approval", { approved: ["b", "a"] }],
    ["ranked", { tiers: [["b"], ["a"]] }],
    ["score", { scores: { b: 5, a: 4, c: 1 } }],
    ["quadratic", { votes: { a: 2, b: 2 } }],
    ["consent", { answers: { b: "support", a: "support", c: "object" } }],
  ] as const)("make of one liking a %s ballot", (type, ballot) => {
    expect(ballotOf(type, [0.8, 1, 0.1], OPTIONS, DEFAULT_BALLOT_LIMITS)).toEqual(ballot);
  });
});

describe("previewOf", () => {
  it("shows the split vote: plurality elects what most like least", () => {
    expect(winners(previewOf(RANKED, OPTIONS, LABELS), "split")).toEqual(["a", "c"]);
  });

  it("shows the compromise that few put first", () => {
    expect(winners(previewOf(RANKED, OPTIONS, LABELS), "middle")).toEqual(["b", "a"]);
  });

  it("shows the circle, in which every option is beaten", () => {
    expect(tallyIn(previewOf(RANKED, OPTIONS, LABELS), "circle").pairwise?.condorcetWinner).toBeNull();
  });

  it("shows what a rule and a quorum do", () => {
    const strict = previewOf({ ...RANKED, rule: { id: "unanimity" }, quorum: 50 }, OPTIONS, LABELS);
    expect(tallyIn(strict, "firm-no").outcome).toMatchObject({ outcome: "not-adopted" });
    expect(tallyIn(strict, "tie").outcome.reason).toMatch(/^Quorum was not met/);
    expect(tallyIn(previewOf(RANKED, OPTIONS, LABELS), "firm-no").outcome.reason).toContain("“Pacts”");
  });

  it("shows that one veto is enough", () => {
    const preview = previewOf({ ...RANKED, rule: { id: "veto" } }, OPTIONS, LABELS);
    expect(tallyIn(preview, "firm-no").outcome).toMatchObject({ outcome: "not-adopted", reason: expect.stringContaining("veto") });
  });

  it("answers with the domain's sentence where nothing can be counted", () => {
    const preview = previewOf({ ...RANKED, rule: { id: "supermajority", share: [1, 3] } }, OPTIONS, LABELS);
    expect(preview.refusal).toMatch(/^Supermajority: /);
  });

  it.each(BALLOT_TYPES)("counts %s ballots by every method that can", (type) => {
    const methods = methodsFor(type) as TallyMethodId[];
    const preview = previewOf({ ...RANKED, ballotType: type, methods }, OPTIONS, LABELS);
    expect(preview.refusal).toBeNull();
    expect(tallyIn(preview, "firm-no").results).toHaveLength(methods.length);
  });
});
