import { describe, expect, it } from "vitest";
import type { PollView } from "@/contracts/voting/polls";
import { DEFAULT_BALLOT_LIMITS } from "@/domain/tally";
import { choices } from "./choices";
import {
  readShare,
  refusalOfEarlierRound,
  refusalToSave,
  type Settings,
  shareAsText,
  usedOf,
  withBallotType,
  withDeciding,
  withMethod,
} from "./settings";

const { methods } = choices();
const SETTINGS: Settings = {
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
const FACTS = { options: 4, earlierRound: null };

describe("choosing", () => {
  it("keeps the methods that can count another type of ballot", () => {
    expect(withBallotType(SETTINGS, "plurality", methods).methods).toEqual(["plurality"]);
    expect(withBallotType(SETTINGS, "score", methods).methods).toEqual(["schulze", "plurality"]);
  });
  it("takes the usual method where none of them can", () => {
    expect(withBallotType(SETTINGS, "consent", methods).methods).toEqual(["consent"]);
  });
  it("adds methods at the end and lets one of them decide", () => {
    expect(withMethod(SETTINGS, "borda", true).methods).toEqual(["schulze", "plurality", "borda"]);
    expect(withMethod(SETTINGS, "schulze", false).methods).toEqual(["plurality"]);
    expect(withDeciding(SETTINGS, "plurality").methods).toEqual(["plurality", "schulze"]);
  });
});

describe("refusalToSave", () => {
  it("lets ordinary settings pass", () => {
    expect(refusalToSave(SETTINGS, FACTS)).toBeNull();
  });
  it.each<[string, Partial<Settings>]>([
    ["at least one way", { methods: [] }],
    ["from 1 to 4", { ballotType: "approval", limits: { ...DEFAULT_BALLOT_LIMITS, maximumChoices: 5 } }],
    ["from 1 to 100", { ballotType: "score", limits: { ...DEFAULT_BALLOT_LIMITS, maximumScore: 0 } }],
    ["number of dots", { ballotType: "cumulative", limits: { ...DEFAULT_BALLOT_LIMITS, budget: Number.NaN } }],
    ["number of credits", { ballotType: "quadratic", limits: { ...DEFAULT_BALLOT_LIMITS, budget: 251 } }],
    ["from 1 to 3 of them", { seats: 4 }],
    ["whole percentage", { quorum: 50.5 }],
    ["written as a fraction", { rule: { id: "supermajority", share: [Number.NaN, 1] } }],
  ])("says %s", (words, changed) => {
    expect(refusalToSave({ ...SETTINGS, ...changed }, FACTS)).toContain(words);
  });
  it("does not mind limits of other ballots", () => {
    expect(refusalToSave({ ...SETTINGS, limits: { ...DEFAULT_BALLOT_LIMITS, budget: Number.NaN } }, FACTS)).toBeNull();
  });
  it("passes on why no earlier ballot breaks ties", () => {
    const tied = { ...SETTINGS, tieBreak: { kind: "earlier-round" } as const };
    expect(refusalToSave(tied, { options: 4, earlierRound: "No earlier ballot." })).toBe("No earlier ballot.");
    expect(refusalToSave(tied, FACTS)).toBeNull();
  });
});

it("saves nothing that this type of ballot does not use", () => {
  const odd = { ...SETTINGS, seats: 3, limits: { maximumChoices: 2, maximumScore: 9, budget: Number.NaN } };
  expect(usedOf(odd, SETTINGS, methods)).toEqual(SETTINGS);
  expect(usedOf({ ...odd, ballotType: "score" }, SETTINGS, methods).limits).toEqual({ ...DEFAULT_BALLOT_LIMITS, maximumScore: 9 });
});

describe("refusalOfEarlierRound", () => {
  const poll = (key: string, electorate: PollView["electorate"], optionKeys = ["a", "b"]) =>
    ({ key, electorate, optionKeys, role: "opening" }) as unknown as PollView;
  const last = poll("last", "participants");
  it("accepts a ballot of the same electors on the same options before this one", () => {
    expect(refusalOfEarlierRound(last, "participants", [poll("first", "participants"), last])).toBeNull();
    expect(refusalOfEarlierRound(last, "delegations", [poll("first", "both"), last])).toBeNull();
  });
  it.each([
    [[last, poll("later", "participants")], "participants"],
    [[poll("first", "delegations"), last], "participants"],
    [[poll("first", "participants"), last], "both"],
    [[poll("first", "participants", ["a", "c"]), last], "participants"],
  ] as const)("refuses others (%#)", (polls, electorate) => {
    expect(refusalOfEarlierRound(last, electorate, polls)).toMatch(/^No earlier ballot/);
  });
});

describe("readShare", () => {
  it.each([
    ["2/3", [2, 3]],
    [" 55 % ", [55, 100]],
    ["62.5%", [625, 1000]],
    ["62", [62, 100]],
  ] as const)("reads %j", (text, share) => {
    expect(readShare(text)).toEqual(share);
  });
  it.each(["", "two thirds", "2/", "1/2/3", "-5%"])("does not read %j", (text) => {
    expect(readShare(text)).toBeNull();
  });
  it("writes what it reads", () => {
    expect(["2/3", "55%"].map((text) => shareAsText(readShare(text)!))).toEqual(["2/3", "55%"]);
  });
});
