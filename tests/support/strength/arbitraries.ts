import fc from "fast-check";
import type { Edge, EdgeKind } from "@/domain/argumentation";
import type { PlainGraph } from "./definitions";

const anyScore = fc.oneof(
  fc.constantFrom(0, 0.5, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
);

/** Away from 0 and 1, where cycles have several states to rest in, and the way into them decides. */
const innerScore = fc.integer({ min: 2, max: 98 }).map((n) => n / 100);

type Shape = { readonly acyclic: boolean; readonly size?: number; readonly kinds?: readonly EdgeKind[] };

/**
 * Edges, each at most once, between up to so many nodes. Without cycles every edge leads to a higher number and
 * scores are any; with cycles they are between 0.02 and 0.98.
 */
export function graphs({ acyclic, size = 9, kinds = ["support", "attack"] }: Shape): fc.Arbitrary<PlainGraph> {
  return fc.array(acyclic ? anyScore : innerScore, { minLength: 1, maxLength: size }).chain((base) => {
    const node = fc.nat(base.length - 1);
    const edge = fc.record({ from: node, to: node, kind: fc.constantFrom(...kinds) }) satisfies fc.Arbitrary<Edge>;
    return fc
      .uniqueArray(edge, { maxLength: base.length * 3, selector: ({ from, to, kind }) => `${from} ${to} ${kind}` })
      .map((edges) => ({ base, edges: acyclic ? edges.filter(({ from, to }) => from < to) : edges }));
  });
}
