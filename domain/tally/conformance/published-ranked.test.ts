import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { TENNESSEE } from "@/tests/support/tally/elections";
import { parseProfile, sortTiers } from "@/tests/support/tally/notation";
import { PUBLISHED_RANKED } from "@/tests/support/tally/published-ranked";
import { fromAmount, plus, toAmount } from "../amount";
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

/**
 * An executive committee of two: 5,920 ballots and 998 blank ones, counted by OpaVote by the Scottish rules (opavote.com, results
 * 5654402576678912; ballots and report as collected in the examples of Applifting/stv).
 */
describe("OpaVote's Scottish count, stage by stage", () => {
  const ballots = readFileSync(path.resolve(import.meta.dirname, "../../../tests/support/tally/opavote-committee.txt"), "utf8");
  const profile = parseProfile(ballots, ["Jobs", "Musk", "Gates", "Buffet", "Branson"]);
  const result = countBy("stv", profile, { ...DEFAULT_TALLY_SETTINGS, seats: 2 });
  const { stages, quota } = stepOf(result, "stages");

  it("elects the same two", () => {
    expect(profile.counted.ballots).toBe(5920);
    expect(result.winners).toEqual(["Jobs", "Gates"]);
    expect(quota.exact).toBe("1974");
  });

  it("has the same votes to the fifth decimal in every stage, and the same that nobody has", () => {
    expect(stages.map(({ rows }) => rows.map(({ votes }) => votes.value))).toEqual([
      [1418, 1184, 1283, 990, 1045],
      [1627, 1359, 1609, 0, 1246],
      [2090, 1665, 1942, 0, 0],
      [1974, 1708.29, 1991.7835, 0, 0],
    ]);
    const nobody = stages.map(({ exhausted, lost }) => toAmount(plus(fromAmount(exhausted), fromAmount(lost))).value);
    expect(nobody).toEqual([0, 79, 223, 245.9265]);
    expect(stages.map(({ elected }) => elected)).toEqual([[], [], ["Jobs"], ["Gates"]]);
  });
});

function stepOf<Kind extends Count["steps"][number]["kind"]>({ steps }: Count, kind: Kind) {
  const step = steps.find((candidate) => candidate.kind === kind);
  if (!step) throw new Error(`The working has no step "${kind}".`);
  return step as Extract<typeof step, { kind: Kind }>;
}
