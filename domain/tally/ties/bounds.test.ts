import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankedProfile } from "@/tests/support/tally/arbitraries";
import { parseProfile } from "@/tests/support/tally/notation";
import { packBallots, profileOf } from "../ballots/profile";
import type { OptionKey } from "../ballots/types";
import { pairwiseMatrix } from "../pairwise/matrix";
import { linkStrengths } from "../pairwise/paths";
import { countBy, type TallyMethodId } from "../registry";
import { followStages } from "../transferable/follow";
import { countScottish } from "../transferable/stages";
import { DEFAULT_TALLY_SETTINGS } from "../types";
import { followEliminations } from "./eliminations";
import { lockInTurns } from "./lock-orders";
import type { Ways } from "./ways";

const NO_TIE_BREAK = { kind: "none" } as const;

/** Places are too many to follow; what is left to ask is who can win, with much work or hardly any. */
const ONLY_WINNERS = { places: 0, winners: 1e7 };
const HARDLY = { places: 0, winners: 1 };

describe.each([
  [
    "instant runoff",
    (profile: Parameters<typeof followEliminations>[0], bounds?: typeof HARDLY) => followEliminations(profile, NO_TIE_BREAK, bounds).ways,
  ],
  [
    "ranked pairs",
    (profile: Parameters<typeof followEliminations>[0], bounds?: typeof HARDLY) =>
      lockInTurns(profile.optionKeys.length, turnsOf(profile), bounds),
  ],
  [
    "single transferable vote",
    (profile: Parameters<typeof followEliminations>[0], bounds?: typeof HARDLY) =>
      followStages(countScottish(profile, 1, NO_TIE_BREAK), profile.optionKeys.length, bounds).ways,
  ],
])("%s beyond its bound", (_, waysOf) => {
  const profiles = rankedProfile({ minOptions: 2 }).map(({ options, ballots }) =>
    profileOf("ranked", options, packBallots(ballots, options)),
  );

  it("knows the same winners where it asks for these alone", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const [all, few] = [waysOf(profile), waysOf(profile, ONLY_WINNERS)];
        expect(all.known).toBe("places");
        expect(winnersOf(few)).toEqual(winnersOf(all));
      }),
      { numRuns: 300 },
    );
  });

  it("never rules out a winner where it asks for hardly anything, and says that it is not resolved", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const [all, few] = [waysOf(profile), waysOf(profile, HARDLY)];
        expect(winnersOf(few)).toEqual(expect.arrayContaining([...winnersOf(all)]));
        if (few.known !== "less") expect(winnersOf(few)).toEqual(winnersOf(all));
      }),
      { numRuns: 300 },
    );
  });
});

const TWENTY = Array.from({ length: 20 }, (_, index) => `o${String(index).padStart(2, "0")}`);
const METHODS = ["irv", "stv", "ranked-pairs"] as const satisfies readonly TallyMethodId[];

describe.each(METHODS)("%s with twenty options and ties everywhere", (method) => {
  it.each([
    ["each ballot names another option", TWENTY.map((option) => [[option]])],
    ["one ballot ties them all", [[TWENTY]]],
    ["ballots go round in a circle", TWENTY.map((_, index) => turned(index).map((option) => [option]))],
  ])("%s: all of them can win", (_, tiers) => {
    const profile = profileOf(
      "ranked",
      TWENTY,
      packBallots(
        tiers.map((ballot) => ({ ballot: { tiers: ballot } })),
        TWENTY,
      ),
    );
    const result = countBy(method, profile);
    expect(result.winners).toEqual(TWENTY);
    const step = result.steps.find(({ kind }) => kind === "ways");
    if (step?.kind === "ways") expect(step.rows.every(({ wins }) => wins)).toBe(true);
  });
});

it("Kemeny–Young refuses eleven options, and says why", () => {
  const profile = parseProfile("1: A>B>C>D>E>F>G>H>I>J>K");
  expect(() => countBy("kemeny-young", profile)).toThrow("11 options have too many orders: it takes at most 10.");
  expect(countBy("kemeny-young", parseProfile("1: A>B>C>D>E>F>G>H>I>J")).winners).toEqual(["A"]);
});

it("Kemeny–Young counts ten options that all tie: 3,628,800 best orders, of which it shows ten", () => {
  const result = countBy("kemeny-young", parseProfile("1: A=B=C=D=E=F=G=H=I=J"), DEFAULT_TALLY_SETTINGS);
  const step = result.steps.find(({ kind }) => kind === "orders");
  expect(step).toMatchObject({ agreement: 0, of: 0, count: 3_628_800 });
  expect(step?.kind === "orders" && step.orders).toHaveLength(10);
  expect(result.winners).toHaveLength(10);
});

const turned = (by: number): readonly OptionKey[] => [...TWENTY.slice(by), ...TWENTY.slice(0, by)];

const winnersOf = ({ best }: Ways): readonly number[] => best.flatMap((place, option) => (place === 1 ? [option] : []));

function turnsOf(profile: Parameters<typeof followEliminations>[0]) {
  const { size, values } = linkStrengths(pairwiseMatrix(profile, "last"), "winning-votes");
  const strengths = [...new Set(values)].filter((strength) => strength > 0).sort((a, b) => b - a);
  const links = Array.from(values, (strength, at) => ({ from: Math.floor(at / size), to: at % size, strength }));
  return strengths.map((strength) => links.filter((link) => link.strength === strength));
}
