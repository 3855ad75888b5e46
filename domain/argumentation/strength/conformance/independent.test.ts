import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphs } from "@/tests/support/strength/arbitraries";
import {
  groundedByDefence,
  type PlainGraph,
  strengthsByFlow,
  strengthsByIteration,
  strengthsByRecursion,
} from "@/tests/support/strength/definitions";
import { buildBipolarGraph, EDGE_KINDS, groundedLabelling, SEMANTICS, strengthsOf } from "../..";

/** Nothing of what is tested here is used by what it is compared with: definitions as the papers have them, found out slowly. */
const graphOf = ({ base, edges }: PlainGraph) => buildBipolarGraph({ size: base.length, base, edges });

describe.each(SEMANTICS)("%s", (semantics) => {
  it("is what the definition says, followed back from each node", () => {
    fc.assert(
      fc.property(graphs({ acyclic: true }), (given) => {
        const { strengths, converged, iterations } = strengthsOf(graphOf(given), semantics);
        expect({ converged, iterations }).toEqual({ converged: true, iterations: 1 });
        expectEqual(strengths, strengthsByRecursion(given, semantics));
      }),
      { numRuns: 400 },
    );
  });

  it("settles in cycles where updating the whole graph at once settles, and says where that does not", () => {
    fc.assert(
      fc.property(graphs({ acyclic: false, size: 7 }), (given) => {
        const { strengths, converged } = strengthsOf(graphOf(given), semantics);
        const expected = strengthsByIteration(given, semantics);
        // Some settle so slowly that we give up before; none is said to settle that does not.
        if (converged) expect(expected).not.toBeNull();
        if (converged) expectEqual(strengths, expected!);
        else expect(strengthsByIteration(given, semantics, 10_000)).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it("is where a continuous change comes to rest, where both do", () => {
    fc.assert(
      fc.property(graphs({ acyclic: false, size: 6 }), (given) => {
        const { strengths, converged } = strengthsOf(graphOf(given), semantics);
        const rest = converged ? strengthsByFlow(given, semantics) : null;
        if (rest) expectEqual(strengths, rest);
      }),
      { numRuns: 150 },
    );
  });
});

it.each([
  ["attacks", ["attack", "support"]],
  ["attacks and premises", EDGE_KINDS],
] as const)("labels by %s as the least fixed point of the characteristic function does", (_, kinds) => {
  fc.assert(
    fc.property(graphs({ acyclic: false, size: 12, kinds }), (given) => {
      expect(groundedLabelling(graphOf(given))).toEqual(groundedByDefence(given));
    }),
    { numRuns: 1_000 },
  );
});

function expectEqual(actual: Float64Array, expected: readonly number[]): void {
  for (const [node, strength] of expected.entries()) expect(Math.abs(actual[node]! - strength)).toBeLessThan(1e-6);
}
