import { evaluationOrder } from "./evaluation-order";
import { EDGE_KINDS, type Edge } from "./types";

/**
 * A weighted bipolar graph in typed arrays. The edges into node `n` lie in `sources`: its supporters from `rows[3n]`, its attackers from
 * `rows[3n + 1]`, its premises from `rows[3n + 2]`, up to `rows[3n + 3]`. The edges out of it lie in `targets` alike: those it supports
 * from `outRows[3n]`, those it attacks from `outRows[3n + 1]`, those it is a premise of from `outRows[3n + 2]`.
 */
export type BipolarGraph = {
  readonly size: number;
  /** Base score by node, 0 to 1. That of a node with premises is its weakest premise's strength times `factor`; here is what it begins a cycle with. */
  readonly base: Float64Array;
  readonly factor: Float64Array;
  readonly rows: Int32Array;
  readonly sources: Int32Array;
  readonly outRows: Int32Array;
  readonly targets: Int32Array;
  readonly evaluation: EvaluationOrder;
};

/** Nodes so that what a node depends on comes first; the nodes of a cycle stand together. */
export type EvaluationOrder = {
  readonly order: Int32Array;
  /** Where in `order` each part begins: one node, or all nodes of one strongly connected component. Ends with the number of nodes. */
  readonly parts: Int32Array;
  /** The part of each node. */
  readonly partOf: Int32Array;
  /** Those parts whose nodes depend on themselves, ascending. */
  readonly cycles: Int32Array;
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
  const { from, to, kind } = arrays;
  const [rows, sources] = grouped(size, to, kind, from);
  const [outRows, targets] = grouped(size, from, kind, to);
  return {
    size,
    base: scores(size, base),
    factor: factor ? scores(size, factor) : new Float64Array(size).fill(1),
    rows,
    sources,
    outRows,
    targets,
    evaluation: evaluationOrder(size, rows, sources),
  };
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
