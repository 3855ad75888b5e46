import { type Components, components } from "./components";
import { EDGE_KINDS, type Edge } from "./types";

/**
 * A weighted bipolar graph in typed arrays. The edges into node `n` lie in `sources`: its supporters from `rows[3n]`, its attackers from
 * `rows[3n + 1]`, its premises from `rows[3n + 2]`, up to `rows[3n + 3]`.
 */
export type BipolarGraph = {
  readonly size: number;
  /** Base score by node, 0 to 1. That of a node with premises is its weakest premise's strength times `factor`; here is what it begins a cycle with. */
  readonly base: Float64Array;
  readonly factor: Float64Array;
  readonly rows: Int32Array;
  readonly sources: Int32Array;
  readonly evaluation: Evaluation;
};

/**
 * The same graph with its nodes numbered anew, by their places: what a node depends on comes first, and the nodes of a cycle stand together,
 * so that a pass reads memory from one end to the other.
 */
export type Evaluation = {
  /** The node at each place, and the place of each node. */
  readonly order: Int32Array;
  readonly places: Int32Array;
  /** Where each part begins: one node, or all nodes of one strongly connected component. Ends with the number of nodes. */
  readonly parts: Int32Array;
  /** The part of each place. */
  readonly partOf: Int32Array;
  /** Those parts whose nodes depend on themselves, ascending. */
  readonly cycles: Int32Array;
  readonly base: Float64Array;
  readonly factor: Float64Array;
  readonly rows: Int32Array;
  readonly sources: Int32Array;
  /** The edges out of a place, in `targets`: what it supports, what it attacks, what it is a premise of, as in `rows`. */
  readonly outRows: Int32Array;
  readonly targets: Int32Array;
};

/** Edges as typed arrays; `kind` is a place in `EDGE_KINDS`. */
export type EdgeArrays = { readonly from: Int32Array; readonly to: Int32Array; readonly kind: Uint8Array };

export type BipolarGraphInput = {
  readonly size: number;
  readonly base: ArrayLike<number>;
  /** An edge given twice counts twice. */
  readonly edges: readonly Edge[] | EdgeArrays;
  /** What a weakest premise's strength is multiplied by, 0 to 1; 1 where it is left out. */
  readonly factor?: ArrayLike<number>;
};

/** Builds the graph in time linear in nodes and edges. Throws a `RangeError` for a node that does not exist or a score outside 0 to 1. */
export function buildBipolarGraph({ size, base, edges, factor }: BipolarGraphInput): BipolarGraph {
  const arrays = "length" in edges ? edgeArrays(edges) : edges;
  for (const node of [arrays.from, arrays.to])
    for (let edge = 0; edge < node.length; edge++)
      if (!(node[edge]! >= 0 && node[edge]! < size)) throw new RangeError(`There is no node ${node[edge]}.`);
  const [rows, sources] = grouped(size, arrays.to, arrays.kind, arrays.from);
  const own = { base: scores(size, base), factor: factor ? scores(size, factor) : new Float64Array(size).fill(1) };
  return { size, ...own, rows, sources, evaluation: evaluationOf(size, own, arrays, components(size, rows, sources)) };
}

function evaluationOf(
  size: number,
  { base, factor }: Pick<BipolarGraph, "base" | "factor">,
  { from, to, kind }: EdgeArrays,
  { order, parts, cycles }: Components,
): Evaluation {
  const places = new Int32Array(size);
  const partOf = new Int32Array(size);
  for (let place = 0; place < size; place++) places[order[place]!] = place;
  for (let part = 0; part + 1 < parts.length; part++) partOf.fill(part, parts[part], parts[part + 1]);
  const starts = from.map((node) => places[node]!);
  const ends = to.map((node) => places[node]!);
  const [rows, sources] = grouped(size, ends, kind, starts);
  const [outRows, targets] = grouped(size, starts, kind, ends);
  const inOrder = (scoresByNode: Float64Array): Float64Array => {
    const byPlace = new Float64Array(size);
    for (let place = 0; place < size; place++) byPlace[place] = scoresByNode[order[place]!]!;
    return byPlace;
  };
  return { order, places, parts, partOf, cycles, base: inOrder(base), factor: inOrder(factor), rows, sources, outRows, targets };
}

function edgeArrays(edges: readonly Edge[]): EdgeArrays {
  return {
    from: Int32Array.from(edges, (edge) => edge.from),
    to: Int32Array.from(edges, (edge) => edge.to),
    kind: Uint8Array.from(edges, (edge) => EDGE_KINDS.indexOf(edge.kind)),
  };
}

/** Counting sort of edges by node and kind: where each row begins, and the other ends of the edges. */
function grouped(size: number, nodes: Int32Array, kind: Uint8Array, others: Int32Array): readonly [Int32Array, Int32Array] {
  const starts = new Int32Array(3 * size + 1);
  for (let edge = 0; edge < nodes.length; edge++) starts[3 * nodes[edge]! + kind[edge]! + 1]!++;
  for (let row = 0; row < 3 * size; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const ends = new Int32Array(nodes.length);
  for (let edge = 0; edge < nodes.length; edge++) ends[next[3 * nodes[edge]! + kind[edge]!]!++] = others[edge]!;
  return [starts, ends];
}

function scores(size: number, given: ArrayLike<number>): Float64Array {
  const own = Float64Array.from(given);
  if (own.length !== size) throw new RangeError(`There are ${own.length} scores for ${size} nodes.`);
  for (const score of own) if (!(score >= 0 && score <= 1)) throw new RangeError(`A score is between 0 and 1, not ${score}.`);
  return own;
}
