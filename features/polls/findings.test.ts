import { describe, expect, it } from "vitest";
import type { PollView } from "@/contracts/polls";
import { type BallotType, type DecisionRuleId, packBallot, type TallyMethodId, tallyByGroup, tallyPoll } from "@/domain/tally";
import { findingOf, groupsFinding, headlineOf, pairwiseFinding, sumOf, votesWords } from "./findings";

const OPTIONS = ["a", "b", "c"];
const name = (option: string) => option.toUpperCase();
const plain = (text: string) => text.replaceAll("\u00a0", " ");

/** Ballots in short: "a" is one choice, "a=b>c" a ranking, "a+b" approvals, "" blank; each with how many cast it. */
function count(type: BallotType, ballots: Readonly<Record<string, number>>, more: { quorum?: number; rule?: DecisionRuleId } = {}) {
  const methods: Record<BallotType, TallyMethodId> = { plurality: "plurality", approval: "approval", ranked: "schulze" };
  const groups = Object.entries(ballots).map(([text, weight]) => ({
    packed: packBallot(parse(type, text), OPTIONS),
    ballots: weight,
    weight,
  }));
  return tallyPoll({
    ballotType: type,
    methods: type === "ranked" ? ["schulze", "plurality"] : [methods[type]],
    optionKeys: OPTIONS,
    ballots: groups,
    rule: { id: more.rule ?? "plurality" },
    eligible: 20,
    quorum: more.quorum ?? 0,
  });
}

function parse(type: BallotType, text: string) {
  if (type === "plurality") return { choice: text || null };
  if (type === "approval") return { approved: text ? text.split("+") : [] };
  return { tiers: text ? text.split(">").map((tier) => tier.split("=")) : [] };
}

const poll = (role: PollView["role"], status: PollView["status"] = "closed") => ({ role, status }) as PollView;

describe("headlineOf", () => {
  it.each([
    ["adopted", count("plurality", { a: 6, b: 3 }, { rule: "absolute-majority" }), "A is adopted"],
    ["short of the rule", count("plurality", { a: 4, b: 3, c: 2 }, { rule: "absolute-majority" }), "A comes first, but is not adopted"],
    ["a tie under plurality", count("plurality", { a: 3, b: 3 }), "No decision: A and B share first place"],
    ["a tie short of the rule", count("plurality", { a: 3, b: 3 }, { rule: "absolute-majority" }), "A and B tie, and none is adopted"],
    ["no quorum", count("plurality", { a: 3 }, { quorum: 50 }), "No decision: too few voted"],
    ["nobody", count("plurality", {}), "No decision: nobody voted"],
    ["blank ballots only", count("plurality", { "": 2 }), "No decision: every ballot was blank"],
  ])("%s", (_, tally, headline) => {
    expect(headlineOf(poll("final"), tally, name)).toBe(headline);
  });
  it("decides nothing in an opening ballot", () => {
    expect(headlineOf(poll("opening"), count("plurality", { a: 6, b: 3 }), name)).toBe("A comes first");
  });
  it("is careful while ballots still come", () => {
    expect(headlineOf(poll("final", "open"), count("plurality", { a: 6, b: 3 }), name)).toBe("A is ahead so far");
    expect(headlineOf(poll("final", "open"), count("plurality", {}), name)).toBe("Nothing has been chosen yet");
  });
});

describe("findingOf", () => {
  const finding = (tally: ReturnType<typeof count>, at = 0) => plain(findingOf(tally.results[at]!, tally, name));
  it.each([
    [count("plurality", { a: 6, b: 2 }), "A leads by 4 votes"],
    [count("plurality", { a: 3, b: 2 }), "A leads by 1 vote"],
    [count("plurality", { a: 5 }), "Every vote went to A"],
    [count("plurality", { a: 2, b: 2, c: 1 }), "A and B share first place, with 2 votes each"],
    [count("approval", { "a+b": 3, b: 1 }), "B is approved by 4 of 4 votes"],
    [count("ranked", { "a>b>c": 3, "b>c>a": 1 }), "A beats every other option one against one"],
    [count("ranked", { "a>b>c": 4, "b>c>a": 3, "c>a>b": 2 }), "A wins by the strongest paths"],
    [count("ranked", { "a>b": 1, "b>a": 1 }), "Nothing beats A and B"],
    [count("ranked", { "": 1 }), "Every ballot was blank"],
  ])("%#", (tally, words) => {
    expect(finding(tally)).toBe(words);
  });
  it("keeps fractions exact", () => {
    expect(finding(count("ranked", { "a=b>c": 1, a: 1 }), 1)).toBe("A leads by 1 vote");
    expect(finding(count("ranked", { "a=b>c": 1, "a=b=c": 1, a: 1, b: 1, c: 1 }), 1)).toBe(
      "A and B share first place, with 1 5/6 votes each",
    );
    expect(plain(votesWords({ exact: "1/2", value: 0.5 }))).toBe("1/2 of a vote");
  });
});

describe("pairwiseFinding", () => {
  it("names the Condorcet winner", () => {
    expect(pairwiseFinding(count("ranked", { "a>b>c": 1 }).pairwise!, name)[0]).toContain("A wins against every other option");
  });
  it("spells out a circle", () => {
    const sentences = pairwiseFinding(count("ranked", { "a>b>c": 4, "b>c>a": 3, "c>a>b": 2 }).pairwise!, name);
    expect(sentences[0]).toContain("is all options together");
    expect(sentences[1]).toBe("Preferences run in a circle: A beats B, B beats C and C beats A.");
  });
});

describe("groups", () => {
  const groups = (votes: readonly (readonly [string, string])[]) =>
    tallyByGroup({
      ballotType: "plurality",
      optionKeys: OPTIONS,
      ballots: votes.map(([group, choice]) => ({ packed: packBallot({ choice }, OPTIONS), ballots: 1, weight: 1, group })),
    });
  it("counts where an option leads alone", () => {
    expect(
      groupsFinding(
        groups([
          ["x", "a"],
          ["y", "a"],
          ["z", "b"],
        ]),
        name,
      ),
    ).toBe("A leads in 2 of 3 delegations");
    expect(
      groupsFinding(
        groups([
          ["x", "a"],
          ["x", "b"],
        ]),
        name,
      ),
    ).toBe("No option leads in any delegation");
    expect(
      groupsFinding(
        groups([
          ["x", "a"],
          ["y", "b"],
        ]),
        name,
      ),
    ).toBe("A and B lead in 1 of 2 delegations each");
  });
  it("adds exactly", () => {
    expect(
      sumOf([
        { exact: "1/3", value: 1 / 3 },
        { exact: "2/3", value: 2 / 3 },
        { exact: "2", value: 2 },
      ]).exact,
    ).toBe("3");
  });
});
