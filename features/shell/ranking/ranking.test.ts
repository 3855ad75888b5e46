import { describe, expect, it } from "vitest";
import { drop, placeOf, type Ranking, type RankingMove, rank, refusalToRank, type Spot } from "./ranking";

const of = (notation: string): Ranking => (notation ? notation.split(" ").map((tier) => tier.split("=")) : []);
const asText = (ranking: Ranking): string => ranking.map((tier) => tier.join("=")).join(" ");
const outcome = (notation: string, move: RankingMove, option: string) => asText(rank(of(notation), move, option));
const spot = (notation: string): Spot => {
  const [kind, tier] = notation.split(" ") as ["onto" | "gap" | "out", string?];
  return kind === "out" ? { kind } : { kind, tier: Number(tier) };
};

describe("rank", () => {
  it.each([
    ["", "place", "a", "a"],
    ["a", "place", "b", "a b"],
    ["a b c", "remove", "b", "a c"],
    ["a b=c", "remove", "b", "a c"],
    ["a b", "up", "b", "b a"],
    ["a=b c", "up", "c", "c a=b"],
    ["a b=c", "up", "c", "a c b"],
    ["a=b c", "up", "b", "b a c"],
    ["a b", "down", "a", "b a"],
    ["a b=c", "down", "a", "b=c a"],
    ["a=b", "down", "a", "b a"],
    ["a b c", "tie", "b", "a=b c"],
    ["a=b c", "tie", "c", "a=b=c"],
    ["a=b c", "untie", "a", "b a c"],
  ] as const)("%s: %s %s gives %s", (before, move, option, expected) => {
    expect(outcome(before, move, option)).toBe(expected);
  });

  it.each([
    ["a b", "place", "a"],
    ["a b", "up", "a"],
    ["a b", "down", "b"],
    ["a b", "tie", "a"],
    ["a b=c", "tie", "b"],
    ["a b", "untie", "a"],
    ["a b", "remove", "c"],
  ] as const)("%s: refuses to %s %s", (before, move, option) => {
    expect(refusalToRank(of(before), move, option)).not.toBeNull();
    expect(outcome(before, move, option)).toBe(before);
  });

  it("never loses, doubles or empties anything, whatever is pressed", () => {
    const moves: readonly RankingMove[] = ["place", "up", "tie", "down", "untie", "tie", "up", "remove"];
    let ranking: Ranking = [];
    for (let step = 0; step < 400; step++) {
      const option = "abcde"[(step * 7) % 5]!;
      const before = new Set(ranking.flat());
      const move = moves[(step * 3 + (step >> 3)) % moves.length]!;
      const allowed = refusalToRank(ranking, move, option) === null;
      ranking = rank(ranking, move, option);
      const named = ranking.flat();
      expect(new Set(named).size).toBe(named.length);
      expect(ranking.every(({ length }) => length > 0)).toBe(true);
      if (allowed && move === "place") before.add(option);
      if (allowed && move === "remove") before.delete(option);
      expect(new Set(named)).toEqual(before);
    }
  });
});

describe("drop", () => {
  it.each([
    ["", "a", "gap 0", "a"],
    ["a b", "c", "gap 1", "a c b"],
    ["a b", "c", "gap 2", "a b c"],
    ["a b", "c", "onto 0", "a=c b"],
    ["a b c", "c", "gap 0", "c a b"],
    ["a b c", "a", "gap 2", "b a c"],
    ["a b c", "a", "gap 3", "b c a"],
    ["a b c", "a", "onto 2", "b c=a"],
    ["a=b c", "a", "gap 1", "b a c"],
    ["a=b c", "a", "gap 0", "a b c"],
    ["a=b c", "b", "onto 1", "a c=b"],
    ["a b=c", "a", "onto 1", "b=c=a"],
    ["a b=c", "b", "out", "a c"],
    ["a", "a", "out", ""],
  ] as const)("%s: %s let go at %s gives %s", (before, option, at, expected) => {
    expect(asText(drop(of(before), option, spot(at)))).toBe(expected);
  });
  it.each([
    ["a b", "a", "gap 0"],
    ["a b", "a", "gap 1"],
    ["a b", "b", "onto 1"],
    ["a=b", "a", "onto 0"],
    ["a", "b", "out"],
  ] as const)("%s: %s let go at %s changes nothing", (before, option, at) => {
    const ranking = of(before);
    expect(drop(ranking, option, spot(at))).toBe(ranking);
  });
});

it("counts places past ties", () => {
  expect([0, 1, 2].map((tier) => placeOf(of("a=b c d"), tier))).toEqual([1, 3, 4]);
});
