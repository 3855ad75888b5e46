import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ManyBallots, manyBallots } from "@/tests/support/tally/many-ballots";
import { loadVectors } from "../vectors/vectors";
import { buildProfile } from "./profile";
import { weighValues } from "./sums";

const VALUES = 12;

describe("the weight of each value", () => {
  it("is plainly what reading every ballot gives", () => {
    fc.assert(
      fc.property(manyBallots(), (many) => {
        expect(weighValues(many.profile, VALUES, null)).toEqual(weighed(many));
      }),
      { numRuns: 60 },
    );
  });

  it("is the same with vectors", () => {
    fc.assert(
      fc.property(manyBallots(), (many) => {
        expect(weighValues(many.profile, VALUES, loadVectors())).toEqual(weighed(many));
      }),
      { numRuns: 60 },
    );
  });

  it("has one row for plurality ballots, whose one column holds the choice", () => {
    const builder = buildProfile("plurality", ["a", "b", "c"]);
    for (const choice of [2, 2, 0]) builder.add(Uint8Array.of(choice));
    expect(weighValues(builder.finish(), 3)).toEqual([[1, 0, 2]]);
  });
});

/** Blank ballots are not counted. */
const weighed = ({ profile, ballots }: ManyBallots) =>
  profile.optionKeys.map((_, option) => {
    const table = new Array<number>(VALUES).fill(0);
    for (const { packed, weight } of ballots) if (packed.some((byte) => byte > 0)) table[packed[option]!]! += weight;
    return table;
  });
