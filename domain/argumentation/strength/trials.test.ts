import fc from "fast-check";
import { expect, it } from "vitest";
import { graphs } from "@/tests/support/strength/arbitraries";
import { buildBipolarGraph, type Edge, SEMANTICS, strengthsOf } from "..";
import { trialsOver } from "./trials";

/** Supports and attacks, some of them made premises, with and without cycles. */
const anyGraph = fc
  .tuple(fc.oneof(graphs({ acyclic: true }), graphs({ acyclic: false })), fc.array(fc.boolean(), { minLength: 30 }))
  .map(([{ base, edges }, isPremise]) =>
    buildBipolarGraph({
      size: base.length,
      base,
      edges: edges.map((edge, place): Edge => (isPremise[place] && edge.kind === "support" ? { ...edge, kind: "premise" } : edge)),
      factor: base.map((_, node) => 1 - node / 20),
    }),
  );

it.each(SEMANTICS)("a trial is what the whole graph is with that node pinned, one after the other, under %s", (semantics) => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const standing = strengthsOf(graph, semantics);
      fc.pre(standing.converged);
      const trial = trialsOver(graph, semantics, standing);
      for (let node = 0; node < graph.size; node++) {
        const whole = strengthsOf(graph, semantics, new Map([[node, 0]]));
        trial(node, ({ strengths, changed, converged }) => {
          expect(converged).toBe(whole.converged);
          expect(strengths).toEqual(whole.strengths);
          for (let one = 0; one < graph.size; one++) expect(changed.includes(one)).toBe(strengths[one] !== standing.strengths[one]);
        });
      }
    }),
    { numRuns: 300 },
  );
});
