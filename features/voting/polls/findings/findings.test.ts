import { describe, expect, it } from "vitest";
import type { PollView } from "@/contracts/voting/polls";
import {
  type Ballot,
  type BallotType,
  type ConsentAnswer,
  type DecisionRuleId,
  methodsFor,
  packBallot,
  TALLY_METHOD_IDS,
  type TallyMethodId,
  tallyByGroup,
  tallyMethods,
  tallyPoll,
  togetherOf,
} from "@/domain/tally";
import { countHeadline, headlineOf } from "../../../shell/polls/headline";
import { sumOf, votesWords } from "./amounts";
import { groupsFinding } from "./groups";
import { comparisonFinding, findingOf, rankingFinding } from "./methods";
import { pairwiseFinding } from "./pairs";

const OPTIONS = ["a", "b", "c"];
const LABELS = { a: "A", b: "B", c: "C" };
const name = (option: string) => option.toUpperCase();
const plain = (text: string) => text.replaceAll("\u00a0", " ");

type More = { quorum?: number; rule?: DecisionRuleId; methods?: readonly TallyMethodId[]; seats?: number };

/**
 * Ballots in short, each with how many cast it: "a" is one choice, "a=b>c" a ranking, "a+b" approvals, "a5b3" scores, dots or votes,
 * "a+b-c!" answers (support, object, block), "" blank.
 */
function count(type: BallotType, ballots: Readonly<Record<string, number>>, more: More = {}) {
  const groups = Object.entries(ballots).map(([text, weight]) => ({
    packed: packBallot(parse(type, text), OPTIONS),
    ballots: weight,
    weight,
  }));
  return tallyPoll({
    ballotType: type,
    methods: more.methods ?? (type === "ranked" ? ["schulze", "plurality"] : methodsFor(type).slice(0, 1)),
    optionKeys: OPTIONS,
    ballots: groups,
    rule: { id: more.rule ?? "plurality" },
    eligible: 60,
    quorum: more.quorum ?? 0,
    conventions: { seats: more.seats ?? 1 },
  });
}

function parse(type: BallotType, text: string): Ballot {
  const amounts = Object.fromEntries(Array.from(text.matchAll(/(\w)(\d+)/g), ([, option, amount]) => [option, Number(amount)]));
  const answers = Object.fromEntries(Array.from(text.matchAll(/(\w)([+!-])/g), ([, option, sign]) => [option, ANSWERS[sign!]!]));
  return {
    plurality: { choice: text || null },
    approval: { approved: text ? text.split("+") : [] },
    ranked: { tiers: text ? text.split(">").map((tier) => tier.split("=")) : [] },
    score: { scores: amounts },
    cumulative: { dots: amounts },
    quadratic: { votes: amounts },
    consent: { answers },
  }[type];
}

const ANSWERS: Readonly<Record<string, ConsentAnswer>> = { "+": "support", "-": "object", "!": "block" };

const poll = (role: PollView["role"], status: PollView["status"] = "closed") => ({ role, status, proposal: null }) as PollView;

describe("countHeadline", () => {
  it.each([
    ["adopted", count("plurality", { a: 6, b: 3 }, { rule: "absolute-majority" }), "A is adopted"],
    ["short of the rule", count("plurality", { a: 4, b: 3, c: 2 }, { rule: "absolute-majority" }), "A comes first, but is not adopted"],
    ["a tie under plurality", count("plurality", { a: 3, b: 3 }), "No decision: A and B share first place"],
    ["a tie short of the rule", count("plurality", { a: 3, b: 3 }, { rule: "absolute-majority" }), "A and B tie, and none is adopted"],
    ["no quorum", count("plurality", { a: 3 }, { quorum: 50 }), "No decision: too few voted"],
    ["nobody", count("plurality", {}), "No decision: nobody voted"],
    ["blank ballots only", count("plurality", { "": 2 }), "No decision: every ballot was blank"],
  ])("%s", (_, tally, headline) => {
    expect(countHeadline(poll("final"), tally, name)).toBe(headline);
  });
  it("names all who take seats, and says when too many could", () => {
    const seats = (ballots: Readonly<Record<string, number>>) => count("approval", ballots, { methods: ["approval"], seats: 2 });
    expect(countHeadline(poll("final"), count("ranked", { "a>b": 5, "b>a": 4, c: 3 }, { methods: ["stv"], seats: 2 }), name)).toBe(
      "A and B are elected",
    );
    expect(countHeadline(poll("final"), seats({ "a+b+c": 1 }), name)).toBe("A, B and C can each take one of 2 seats");
  });
  it("decides in a consensus check", () => {
    expect(countHeadline(poll("consensus-check"), count("approval", { "a+b": 3, a: 1 }, { rule: "consensus" }), name)).toBe("A is adopted");
  });
  it("decides nothing in an opening ballot", () => {
    expect(countHeadline(poll("opening"), count("plurality", { a: 6, b: 3 }), name)).toBe("A comes first");
  });
  it("is careful while ballots still come", () => {
    expect(countHeadline(poll("final", "open"), count("plurality", { a: 6, b: 3 }), name)).toBe("A is ahead so far");
    expect(countHeadline(poll("final", "open"), count("plurality", {}), name)).toBe("Nothing has been chosen yet");
  });
});

describe("headlineOf", () => {
  const both = (people: Readonly<Record<string, number>>, bodies: Readonly<Record<string, number>>) => {
    const [participants, delegations] = [people, bodies].map((ballots) => count("plurality", ballots, { rule: "absolute-majority" }));
    const counts = [
      { electorate: "participants", tally: participants!, byDelegation: [], byDelegationRefusal: null, change: null },
      { electorate: "delegations", tally: delegations!, byDelegation: [], byDelegationRefusal: null, change: null },
    ] as const;
    const together = togetherOf({
      participants: participants!,
      delegations: delegations!,
      rule: { id: "absolute-majority" },
      labels: LABELS,
    });
    return headlineOf(poll("final"), { counts, together }, name);
  };
  it("says once what both electorates decide", () => {
    expect(both({ a: 3 }, { a: 2 })).toBe("A is adopted, among people and delegations alike");
  });
  it("does not make one result of two", () => {
    expect(both({ a: 3 }, { b: 2 })).toBe("People adopt A, delegations B");
    expect(both({ a: 3 }, { a: 1, b: 1 })).toBe("People adopt A; delegations adopt nothing");
  });
});

describe("headlineOf a consensus check", () => {
  const check = (status: PollView["status"], objections: number) => {
    const tally = count("consent", { "a+": 3, ...(objections ? { "a!": objections } : {}) }, { rule: "consensus" });
    return headlineOf(
      { ...poll("consensus-check", status), proposal: 2 },
      { counts: [{ electorate: "delegations", tally, byDelegation: [], byDelegationRefusal: null, change: null }], together: null },
      name,
    );
  };
  it.each([
    ["open", 0, "Nobody has broken silence so far"],
    ["open", 1, "Silence is broken"],
    ["closed", 0, "Proposal 2 is adopted"],
    ["closed", 1, "Proposal 2 is not adopted"],
  ] as const)("%s, %i broke silence", (status, objections, headline) => {
    expect(check(status, objections)).toBe(headline);
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
  it.each<[TallyMethodId, BallotType, Readonly<Record<string, number>>, string]>([
    ["score", "score", { a5b3: 2, b4: 1 }, "A and B share first place, with 10 points each"],
    ["score", "score", { a5b3: 2, b3: 1 }, "A leads by 1 point"],
    ["star", "score", { a5b3: 2, b4c1: 1 }, "A wins the runoff against B, 2 votes to 1"],
    ["majority-judgment", "score", { a5b3: 2, b4c1: 1 }, "A has the highest median grade: 5"],
    ["majority-judgment", "score", { a4b4: 2, a3: 1 }, "A is best of those with the median grade 4"],
    ["borda", "ranked", { "a>b>c": 2, "b>a>c": 1 }, "A leads by 1 point"],
    ["irv", "ranked", { a: 4, "b>a": 3, "c>b": 2 }, "B wins in round 2, 5 votes to 4"],
    ["irv", "ranked", { a: 2, b: 2 }, "A and B can each win: it depends on how ties are broken"],
    ["stv", "ranked", { a: 4, "b>a": 3, "c>b": 2 }, "B is elected, with a quota of 5 votes"],
    ["schulze", "ranked", { "a>b>c": 4, "b>c>a": 3, "c>a>b": 2 }, "A wins by the strongest paths"],
    ["ranked-pairs", "ranked", { "a>b>c": 4, "b>c>a": 3, "c>a>b": 2 }, "A comes first once every pair is locked or left out"],
    ["ranked-pairs", "ranked", { "a>b>c": 1, "b>c>a": 1, "c>a>b": 1 }, "A, B and C can each come first: it depends on how ties are broken"],
    ["copeland", "ranked", { "a>b>c": 3, "b>c>a": 1 }, "A beats every other option"],
    ["copeland", "ranked", { "a>b>c": 1, "b>c>a": 1, "c>a>b": 1 }, "A, B and C share first place, with 1 point each"],
    ["minimax", "ranked", { "a>b>c": 4, "b>c>a": 3, "c>a>b": 2 }, "The worst defeat of A is the mildest: 5 votes"],
    ["minimax", "ranked", { "a>b>c": 3 }, "Nothing beats A"],
    ["kemeny-young", "ranked", { "a>b>c": 4, "b>c>a": 3, "c>a>b": 2 }, "The order that agrees best begins with A: 17 of 27 preferences"],
    ["cumulative", "cumulative", { a6b4: 2, b3: 1 }, "A leads by 1 dot"],
    ["quadratic", "quadratic", { a3b1: 2 }, "A leads by 4 votes"],
    ["consent", "consent", { "a+b+": 2, "b-": 1 }, "Nobody blocks A or objects to it"],
    ["consent", "consent", { "a-b!c!": 2 }, "Nobody blocks A; 2 votes object"],
    ["consent", "consent", { "a!b!c!": 1, "b!c!": 1 }, "Every option is blocked; A has the fewest blocks: 1"],
  ])("%s: %#", (method, type, ballots, words) => {
    expect(finding(count(type, ballots, { methods: [method] }))).toBe(words);
  });
  it("has words for every method", () => {
    const ballots = { plurality: "a", approval: "a", ranked: "a>b", score: "a5b1", cumulative: "a2", quadratic: "a2", consent: "a+b-" };
    for (const method of TALLY_METHOD_IDS) {
      const type = tallyMethods[method].ballotTypes[0]!;
      expect(finding(count(type, { [ballots[type]]: 2 }, { methods: [method] })), method).toContain("A");
    }
  });
  it("does not depend on the order of members, which a database does not keep", () => {
    const tally = count("approval", { "a+b": 3, b: 1 });
    const [result] = tally.results;
    const figures = result!.figures.map((row) => ({ ...row, amounts: Object.fromEntries(Object.entries(row.amounts).reverse()) }));
    expect(plain(findingOf({ ...result!, figures }, tally, name))).toBe("B is approved by 4 of 4 votes");
  });
  it("keeps fractions exact", () => {
    expect(finding(count("ranked", { "a=b>c": 1, a: 1 }), 1)).toBe("A leads by 1 vote");
    expect(finding(count("ranked", { "a=b>c": 1, "a=b=c": 1, a: 1, b: 1, c: 1 }), 1)).toBe(
      "A and B share first place, with 1 5/6 votes each",
    );
    expect(plain(votesWords({ exact: "1/2", value: 0.5 }))).toBe("1/2 of a vote");
  });
});

describe("comparisonFinding", () => {
  const methods: readonly TallyMethodId[] = ["schulze", "plurality", "borda"];
  it.each([
    [{ "a>b>c": 3 }, "All 3 methods put A first"],
    [{ "a>b>c": 5, "b>c>a": 3, "c>b>a": 3 }, "2 of 3 methods put B first"],
    [{ "": 1 }, "No ballot names an option, so no method names a winner"],
  ])("%j", (ballots, words) => {
    expect(comparisonFinding(count("ranked", ballots, { methods }), name)).toBe(words);
  });
});

it("says a ranking as a sentence", () => {
  expect(rankingFinding({ ranking: [["a"], ["b", "c"]] }, name)).toBe("A, then B and C tied");
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
