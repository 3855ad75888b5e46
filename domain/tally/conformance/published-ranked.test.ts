import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { TENNESSEE } from "@/tests/support/tally/elections";
import { parseProfile, sortTiers } from "@/tests/support/tally/notation";
import { PUBLISHED_RANKED } from "@/tests/support/tally/published-ranked";
import { fromAmount, plus, toAmount } from "../amount";
import { packBallots, profileOf } from "../ballots/profile";
import { countBy } from "../registry";
import { type Count, DEFAULT_TALLY_SETTINGS } from "../types";

describe("published counts", () => {
  it.each(PUBLISHED_RANKED)("$method: $name ($source) $conventions", ({ method, ballots, conventions, winners, ranking, figures }) => {
    const result = countBy(method, parseProfile(ballots), { ...DEFAULT_TALLY_SETTINGS, ...conventions });
    expect(result.winners.toSorted()).toEqual(winners.toSorted());
    if (ranking) expect(sortTiers(result.ranking)).toEqual(sortTiers(ranking));
    if (figures)
      expect(Object.fromEntries(result.figures.map(({ option, amounts }) => [option, amounts[figures.figure]!.value]))).toEqual(
        figures.values,
      );
  });

  it("Kemeny–Young agrees with 393 of 600 preferences on the capital of Tennessee", () => {
    const step = stepOf(countBy("kemeny-young", parseProfile(TENNESSEE)), "orders");
    expect(step).toMatchObject({ agreement: 393, of: 600, count: 1, orders: [["Nashville", "Chattanooga", "Knoxville", "Memphis"]] });
  });

  it("fr.wikipedia's two seats: what is cut off is shown", () => {
    const example = PUBLISHED_RANKED.find(({ name }) => name.startsWith("two seats, four candidates"))!;
    const { stages, quota } = stepOf(countBy("stv", parseProfile(example.ballots), { ...DEFAULT_TALLY_SETTINGS, seats: 2 }), "stages");
    expect(quota.exact).toBe("34");
    expect(stages[1]).toMatchObject({ from: "A", reason: "surplus", transferValue: { value: 0.19047 }, lost: { value: 0.00026 } });
    expect(stages[1]!.rows.map(({ votes }) => votes.value)).toEqual([34, 20.33316, 19.66658, 26]);
  });
});

/** An executive committee of two: 6,918 ballots, 998 of them blank, counted by OpaVote by the Scottish rules; in the npm package stv. */
describe("OpaVote's Scottish count, stage by stage", () => {
  const file = (name: string) => readFileSync(createRequire(import.meta.url).resolve(`stv/src/examples/visionaries.${name}`), "utf8");
  const published = JSON.parse(file("results.json")) as {
    candidates: string[];
    winners: number[];
    rounds: { count: number[]; exhausted: number; thresh: number }[];
  };
  const ballots = file("ballots.txt")
    .trim()
    .split("\n")
    .map((line) => ({
      ballot: {
        tiers: line
          .trim()
          .split(" ")
          .slice(1, -1)
          .map((place) => [published.candidates[Number(place) - 1]!]),
      },
    }));
  const options = published.candidates;
  const result = countBy("stv", profileOf("ranked", options, packBallots(ballots, options)), { ...DEFAULT_TALLY_SETTINGS, seats: 2 });
  const { stages, quota } = stepOf(result, "stages");

  it("elects the same two", () => {
    expect(result.winners).toEqual(published.winners.map((index) => options[index]));
    expect(quota.value).toBe(published.rounds[0]!.thresh / 100_000);
  });

  it("has the same votes to the fifth decimal in every stage, and the same without a home", () => {
    expect(stages.map(({ rows }) => rows.map(({ votes }) => votes.value))).toEqual(
      published.rounds.map(({ count }) => count.map((votes) => votes / 100_000)),
    );
    expect(stages.map(({ exhausted, lost }) => toAmount(plus(fromAmount(exhausted), fromAmount(lost))).value)).toEqual(
      published.rounds.map(({ exhausted }) => exhausted / 100_000),
    );
  });
});

function stepOf<Kind extends Count["steps"][number]["kind"]>({ steps }: Count, kind: Kind) {
  const step = steps.find((candidate) => candidate.kind === kind);
  if (!step) throw new Error(`The working has no step "${kind}".`);
  return step as Extract<typeof step, { kind: Kind }>;
}
