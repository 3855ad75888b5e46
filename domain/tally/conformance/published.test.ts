import { describe, expect, it } from "vitest";
import { BURLINGTON, TENNESSEE } from "@/tests/support/tally/elections";
import { parseProfile, sortTiers } from "@/tests/support/tally/notation";
import { PUBLISHED_SCHULZE } from "@/tests/support/tally/published";
import { plurality } from "../methods/plurality";
import { schulze } from "../methods/schulze";
import { pairwiseMatrix } from "../pairwise/matrix";
import { summarisePairs } from "../pairwise/summary";
import { type Count, DEFAULT_TALLY_SETTINGS, MEASURES } from "../types";

describe("Schulze's published winners", () => {
  const cases = PUBLISHED_SCHULZE.flatMap((published) =>
    MEASURES.map((measure) => ({ ...published, measure, expected: published.winners[measure] })),
  );

  it.each(cases.filter(({ expected }) => expected))("by $measure: $name ($source)", ({ ballots, measure, expected }) => {
    expect(schulze.count(parseProfile(ballots), { ...DEFAULT_TALLY_SETTINGS, measure }).winners.toSorted()).toEqual(expected);
  });
});

describe("Schulze's published rankings", () => {
  it.each(PUBLISHED_SCHULZE.filter(({ ranking }) => ranking))("$name ($source)", ({ ballots, ranking }) => {
    expect(sortTiers(schulze.count(parseProfile(ballots), DEFAULT_TALLY_SETTINGS).ranking)).toEqual(sortTiers(ranking!));
  });
});

describe("Schulze's published strengths, with paths that have them", () => {
  it.each(PUBLISHED_SCHULZE.filter(({ strengths }) => strengths))("$name ($source)", ({ ballots, strengths }) => {
    const { paths } = stepOf(schulze.count(parseProfile(ballots), DEFAULT_TALLY_SETTINGS), "strongest-paths");
    expect(Object.fromEntries(paths.map(({ from, to, strength }) => [from + to, strength]))).toMatchObject(strengths!);
    for (const { from, to, strength, links } of paths) {
      expect(Math.min(...links.map((link) => link.strength))).toBe(strength);
      expect([links[0]!.from, links.at(-1)!.to]).toEqual([from, to]);
      for (const [index, link] of links.slice(1).entries()) expect(link.from).toBe(links[index]!.to);
    }
  });
});

describe("the capital of Tennessee", () => {
  const profile = parseProfile(TENNESSEE);

  it("is Memphis by plurality, although most voters prefer every other city to it", () => {
    const result = plurality.count(profile, DEFAULT_TALLY_SETTINGS);
    expect(result.ranking).toEqual([["Memphis"], ["Nashville"], ["Knoxville"], ["Chattanooga"]]);
    const { matrix, options } = pairs(TENNESSEE);
    const memphis = options.indexOf("Memphis");
    for (const [other] of options.entries()) if (other !== memphis) expect(matrix[other]![memphis]).toBe(58);
  });

  it("is Nashville by Schulze: it beats every other city", () => {
    const result = schulze.count(profile, DEFAULT_TALLY_SETTINGS);
    expect(result.ranking).toEqual([["Nashville"], ["Chattanooga"], ["Knoxville"], ["Memphis"]]);
    expect(pairs(TENNESSEE)).toMatchObject({ condorcetWinner: "Nashville", smithSet: ["Nashville"], cycle: [] });
  });
});

describe("the mayor of Burlington, 2009", () => {
  it("has the published pairwise totals", () => {
    const { matrix, options } = pairs(BURLINGTON);
    const votes = (one: string, other: string) => matrix[options.indexOf(one)]![options.indexOf(other)];
    expect([votes("Montroll", "Kiss"), votes("Kiss", "Montroll")]).toEqual([4067, 3477]);
    expect([votes("Montroll", "Wright"), votes("Wright", "Montroll")]).toEqual([4597, 3668]);
    expect([votes("Kiss", "Wright"), votes("Wright", "Kiss")]).toEqual([4314, 4064]);
  });

  it("is Wright by plurality and Montroll by Schulze", () => {
    const profile = parseProfile(BURLINGTON);
    expect(plurality.count(profile, DEFAULT_TALLY_SETTINGS).ranking).toEqual([["Wright"], ["Kiss"], ["Montroll"]]);
    expect(schulze.count(profile, DEFAULT_TALLY_SETTINGS).ranking).toEqual([["Montroll"], ["Kiss"], ["Wright"]]);
  });
});

function pairs(ballots: string) {
  const profile = parseProfile(ballots);
  return summarisePairs(pairwiseMatrix(profile, "last"), profile.optionKeys);
}

function stepOf<Kind extends Count["steps"][number]["kind"]>({ steps }: Count, kind: Kind) {
  const step = steps.find((candidate) => candidate.kind === kind);
  if (!step) throw new Error(`The working has no step "${kind}".`);
  return step as Extract<typeof step, { kind: Kind }>;
}
