import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphs } from "@/tests/support/strength/arbitraries";
import type { PlainGraph } from "@/tests/support/strength/definitions";
import { buildBipolarGraph, type EdgeKind, groundedLabelling, SEMANTICS, type Semantics, strengthsOf } from "../..";

const graphOf = ({ base, edges }: PlainGraph) => buildBipolarGraph({ size: base.length, base, edges });
const evaluate = (graph: PlainGraph, semantics: Semantics) => strengthsOf(graphOf(graph), semantics);

/** With one more node that has a score and an edge to one of the others. */
const withNeighbour = ({ base, edges }: PlainGraph, score: number, to: number, kind: EdgeKind): PlainGraph => ({
  base: [...base, score],
  edges: [...edges, { from: base.length, to, kind }],
});

const acyclic = graphs({ acyclic: true });
const any = graphs({ acyclic: false });
const score = fc.double({ min: 0, max: 1, noNaN: true });
/** What rounding can make of a sum in another order. */
const ROUNDING = 1e-12;

describe.each(SEMANTICS)("%s", (semantics) => {
  it("never sinks by one more supporter, and never rises by one more attacker", () => {
    fc.assert(
      fc.property(acyclic, fc.nat(), score, (graph, place, neighbour) => {
        const node = place % graph.base.length;
        const before = evaluate(graph, semantics).strengths[node]!;
        expect(evaluate(withNeighbour(graph, neighbour, node, "support"), semantics).strengths[node]!).toBeGreaterThanOrEqual(
          before - ROUNDING,
        );
        expect(evaluate(withNeighbour(graph, neighbour, node, "attack"), semantics).strengths[node]!).toBeLessThanOrEqual(
          before + ROUNDING,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("is not moved by a supporter or attacker without strength", () => {
    fc.assert(
      fc.property(acyclic, fc.nat(), fc.constantFrom<EdgeKind>("support", "attack"), (graph, place, kind) => {
        const { strengths } = evaluate(withNeighbour(graph, 0, place % graph.base.length, kind), semantics);
        expectNear(strengths.slice(0, -1), evaluate(graph, semantics).strengths);
      }),
    );
  });

  it("depends neither on the order of nodes nor on that of edges", () => {
    fc.assert(
      fc.property(any, fc.infiniteStream(fc.nat()), (graph, draw) => {
        const renamed = shuffled([...graph.base.keys()], draw);
        const base = graph.base.map((_, node) => graph.base[renamed.indexOf(node)]!);
        const edges = shuffled([...graph.edges], draw).map(({ from, to, kind }) => ({ from: renamed[from]!, to: renamed[to]!, kind }));
        const [one, other] = [evaluate(graph, semantics), evaluate({ base, edges }, semantics)];
        expect(other.converged).toBe(one.converged);
        if (one.converged)
          expectNear(
            renamed.map((node) => other.strengths[node]!),
            one.strengths,
          );
      }),
      { numRuns: 300 },
    );
  });

  it("treats alike what is alike: two copies of a graph that speak to each other have the same strengths", () => {
    fc.assert(
      fc.property(graphs({ acyclic: false, size: 5 }), fc.constantFrom<EdgeKind>("support", "attack"), fc.nat(), (graph, kind, place) => {
        const size = graph.base.length;
        const [from, to] = [place % size, (place >> 4) % size];
        const { strengths } = evaluate(
          {
            base: [...graph.base, ...graph.base],
            edges: [
              ...graph.edges,
              ...graph.edges.map((edge) => ({ ...edge, from: edge.from + size, to: edge.to + size })),
              { from, to: to + size, kind },
              { from: from + size, to, kind },
            ],
          },
          semantics,
        );
        expectNear(strengths.slice(0, size), strengths.slice(size));
      }),
    );
  });

  it("stays between 0 and 1, and says a number of passes", () => {
    fc.assert(
      fc.property(fc.oneof(acyclic, any), (graph) => {
        const { strengths, iterations } = evaluate(graph, semantics);
        for (const strength of strengths) expect(strength >= 0 && strength <= 1).toBe(true);
        expect(iterations).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps its digits with a hundred thousand supporters and as many attackers", () => {
    const many = 100_000;
    const strength = (one: number): number => (((one * 7919) % many) + 1) / (many + 2);
    const parents = [
      0.25,
      ...Array.from({ length: many }, (_, one) => strength(one)),
      ...Array.from({ length: many }, (_, one) => strength(many - 1 - one)),
    ];
    const edges = {
      from: Int32Array.from(parents, (_, parent) => parent + 1),
      to: new Int32Array(parents.length),
      kind: Uint8Array.from(parents, (_, parent) => (parent > many ? 1 : 0)),
    };
    const graph = buildBipolarGraph({ size: parents.length + 1, base: [0.3, ...parents], edges });
    // Supporters and attackers are alike but for one supporter: an energy of 0.25 is left of the sums, and nothing of the products.
    const expected = { "df-quad": 0.3, "quadratic-energy": 0.3 + (0.7 * 0.0625) / 1.0625, euler: 1 - 0.91 / (1 + 0.3 * Math.exp(0.25)) };
    expect(Math.abs(strengthsOf(graph, semantics).strengths[0]! - expected[semantics])).toBeLessThan(1e-14);
  });

  it.each([0, 1e-300, 0.5, 1])("stays between 0 and 1 from %d with a thousand certain supporters, or attackers", (base) => {
    for (const kind of [0, 1]) {
      const edges = {
        from: Int32Array.from({ length: 1_000 }, (_, one) => one + 1),
        to: new Int32Array(1_000),
        kind: new Uint8Array(1_000).fill(kind),
      };
      const graph = buildBipolarGraph({ size: 1_001, base: [base, ...new Array<number>(1_000).fill(1)], edges });
      const strength = strengthsOf(graph, semantics).strengths[0]!;
      expect(strength >= 0 && strength <= 1).toBe(true);
      expect(kind === 0 ? strength >= base : strength <= base).toBe(true);
    }
  });

  it("follows a chain of a hundred thousand", () => {
    const length = 100_000;
    const from = Int32Array.from({ length: length - 1 }, (_, node) => node);
    const edges = { from, to: from.map((node) => node + 1), kind: new Uint8Array(length - 1) };
    const graph = buildBipolarGraph({ size: length, base: new Float64Array(length).fill(0.2), edges });
    const { strengths, converged } = strengthsOf(graph, semantics);
    expect(converged).toBe(true);
    expect(strengths[length - 1]!).toBeGreaterThan(0.2);
  });
});

it("pins a node, whatever speaks for or against it", () => {
  const graph = graphOf({ base: [0.4, 0.5, 0.5], edges: [0, 1].map((from) => ({ from, to: from + 1, kind: "support" })) });
  expect([...strengthsOf(graph, "df-quad", new Map([[1, 0]])).strengths]).toEqual([0.4, 0, 0.5]);
});

it("pins a node of a cycle from the beginning", () => {
  const graph = graphOf({ base: [0.9, 0.5], edges: [0, 1].map((from) => ({ from, to: 1 - from, kind: "attack" })) });
  expect(strengthsOf(graph, "df-quad", new Map([[0, 0]]))).toMatchObject({ strengths: Float64Array.of(0, 0.5), iterations: 1 });
});

it("labels alike in whatever order nodes and edges come", () => {
  fc.assert(
    fc.property(any, fc.infiniteStream(fc.nat()), ({ base, edges }, draw) => {
      const renamed = shuffled([...base.keys()], draw);
      const moved = edges.map(({ from, to, kind }) => ({ from: renamed[from]!, to: renamed[to]!, kind }));
      const labels = groundedLabelling(graphOf({ base, edges: shuffled(moved, draw) }));
      expect(renamed.map((node) => labels[node])).toEqual(groundedLabelling(graphOf({ base, edges })));
    }),
  );
});

it("refuses nodes that do not exist and scores that are none", () => {
  const build = (base: readonly number[], from: number) => () =>
    buildBipolarGraph({ size: 2, base, edges: [{ from, to: 1, kind: "attack" }] });
  expect(build([0, 1], 0)).not.toThrow();
  for (const from of [-1, 2, 1_000]) expect(build([0, 1], from)).toThrow(RangeError);
  for (const base of [[0, 1.1], [0, -0.1], [0, Number.NaN], [0]]) expect(build(base, 0)).toThrow(RangeError);
});

function shuffled<Item>(items: readonly Item[], draw: Iterator<number>): readonly Item[] {
  const left = [...items];
  return items.map(() => left.splice(draw.next().value % left.length, 1)[0]!);
}

function expectNear(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  for (let node = 0; node < expected.length; node++) expect(Math.abs(actual[node]! - expected[node]!)).toBeLessThan(1e-9);
}
