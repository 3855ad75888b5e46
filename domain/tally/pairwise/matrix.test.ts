import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ManyBallots, manyBallots, manyBallotsFrom } from "@/tests/support/tally/many-ballots";
import type { UnrankedConvention } from "../types";
import { loadVectors } from "../vectors/vectors";
import { pairwiseMatrix } from "./matrix";

const conventions = fc.constantFrom<UnrankedConvention>("last", "ignored");

describe("the pairwise matrix", () => {
  it("is plainly what comparing the options ballot by ballot gives", () => {
    fc.assert(
      fc.property(manyBallots(), conventions, (many, unranked) => {
        expect(pairwiseMatrix(many.profile, unranked, null)).toEqual(compared(many, unranked));
      }),
      { numRuns: 60 },
    );
  });

  it("is the same with vectors", () => {
    const vectors = loadVectors();
    expect(vectors).not.toBeNull();
    fc.assert(
      fc.property(manyBallots(), conventions, (many, unranked) => {
        expect(pairwiseMatrix(many.profile, unranked, vectors)).toEqual(compared(many, unranked));
      }),
      { numRuns: 60 },
    );
  });

  it("has room for more places than fit into seven bits", () => {
    const many = manyBallotsFrom({ ballotType: "ranked", options: 250, rows: 70, weighted: 0, unanimous: false, seed: 7 });
    for (const unranked of ["last", "ignored"] as const)
      for (const vectors of [null, loadVectors()]) {
        const { values } = compared(many, unranked);
        expect(pairwiseMatrix(many.profile, unranked, vectors).values.findIndex((value, at) => value !== values[at])).toBe(-1);
      }
  });
});

function compared({ profile, ballots }: ManyBallots, unranked: UnrankedConvention) {
  const size = profile.optionKeys.length;
  const values = new Float64Array(size * size);
  for (const { packed, weight } of ballots)
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) if (isAbove(profile.ballotType, packed[a]!, packed[b]!, unranked)) values[a * size + b]! += weight;
  return { size, values };
}

function isAbove(ballotType: string, one: number, other: number, unranked: UnrankedConvention): boolean {
  const isRanked = (byte: number) => (ballotType === "ranked" ? byte > 0 : byte > 1);
  if (!isRanked(one)) return false;
  if (!isRanked(other)) return unranked === "last";
  return ballotType === "ranked" ? one < other : one > other;
}
