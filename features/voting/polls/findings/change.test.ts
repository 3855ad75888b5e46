import { describe, expect, it } from "vitest";
import { flowOf, swingOf } from "@/domain/change-of-mind";
import { packBallot } from "@/domain/tally";
import { flowFinding, flowMatrix, swingFinding } from "./change";

const OPTIONS = ["a", "b", "c"];
const pack = (choice: string) => packBallot({ choice: choice === "-" ? null : choice }, OPTIONS);
const name = (choice: string | null) => (choice === null ? "no choice" : choice.toUpperCase());
const plain = (text: string) => text.replaceAll("\u00a0", " ");

/** "aab" reads: two letters an elector, opening then final; "-" is blank. */
function flow(...electors: readonly string[]) {
  return flowOf({
    optionKeys: OPTIONS,
    openingType: "plurality",
    finalType: "plurality",
    electors: electors.map((pair) => ({ opening: pack(pair[0]!), final: pack(pair[1]!), delegation: null })),
  });
}

describe("flow", () => {
  it("puts counts into rows by opening and columns by final choice", () => {
    expect(flowMatrix(flow("ab", "ab", "bb", "-c"))).toEqual([
      [0, 2, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 1, 0],
    ]);
  });
  it.each([
    [["aa"], "Nobody changed their first choice"],
    [["ab", "aa"], "1 voter moved from A to B"],
    [["ab", "ab", "c-"], "2 voters moved from A to B, the largest move"],
    [["ab", "bc"], "2 voters changed their first choice"],
    [[], "Nobody voted in both ballots"],
  ])("%j", (electors, words) => {
    expect(plain(flowFinding(flow(...electors), name))).toBe(words);
  });
});

it.each([
  [["aa", "bb"], "No option gained or lost"],
  [["ab", "aa"], "B gained most: +50 pts"],
  [["ab", "ac", "aa"], "B and C gained most: +33.3 pts each"],
])("swing of %j", (electors, words) => {
  expect(plain(swingFinding(swingOf(flow(...electors)), name))).toBe(words);
});
