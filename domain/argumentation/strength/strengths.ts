import type { BipolarGraph } from "./bipolar-graph";
import { RULES, type Rule } from "./semantics";
import type { Semantics, Strengths } from "./types";

/** Nodes whose strength is given and not computed: what if this fell? */
export type Pinned = ReadonlyMap<number, number>;

/** A cycle has settled when no strength in it moves by more than this in a pass, and has not after so many passes. */
export const TOLERANCE = 1e-12;
export const MOST_PASSES = 10_000;

/**
 * The strength of every node. Where nothing depends on itself one pass in topological order is exact. A cycle begins with its nodes'
 * base scores and is updated all nodes at once until it settles; one that swings between two states never will, and is left at once.
 */
export function strengthsOf(graph: BipolarGraph, semantics: Semantics, pinned?: Pinned): Strengths {
  const settling = settlingOf(graph, RULES[semantics]);
  for (const [node, strength] of pinned ?? []) settling.pin(node, strength);
  const { order, parts, cycles } = graph.evaluation;
  let [converged, iterations, done] = [true, 1, 0];
  for (const part of cycles) {
    settling.pass(order, done, parts[part]!);
    done = parts[part + 1]!;
    const cycle = settling.cycle(parts[part]!, done);
    converged &&= cycle.converged;
    iterations = Math.max(iterations, cycle.iterations);
  }
  settling.pass(order, done, graph.size);
  return { strengths: settling.values, converged, iterations };
}

/** Strengths on the way, of one graph under one semantics. */
export type Settling = {
  readonly values: Float64Array;
  readonly pin: (node: number, strength: number) => void;
  readonly unpin: (node: number) => void;
  /** What a node's strength is by the present ones. */
  readonly strengthOf: (node: number) => number;
  /** Brings nodes up to date one after the other. */
  readonly pass: (nodes: Int32Array, from: number, to: number) => void;
  /** Brings the nodes of a cycle up to date, by their places in the order of evaluation. */
  readonly cycle: (from: number, to: number) => Pick<Strengths, "converged" | "iterations">;
};

export function settlingOf(graph: BipolarGraph, { energy, influence }: Rule, values = new Float64Array(graph.size)): Settling {
  const { base, factor, rows, sources, outRows, targets } = graph;
  const { order, partOf } = graph.evaluation;
  const pinned = new Map<number, number>();
  let scratch: ReturnType<typeof scratchFor> | null = null;

  function strengthOf(node: number): number {
    if (pinned.size > 0 && pinned.has(node)) return pinned.get(node)!;
    const row = 3 * node;
    const from = rows[row]!;
    const premises = rows[row + 2]!;
    const own = premises === rows[row + 3] ? base[node]! : weakest(premises, rows[row + 3]!) * factor[node]!;
    return from === premises ? own : influence(own, energy(values, sources, from, rows[row + 1]!, premises));
  }

  function weakest(from: number, to: number): number {
    let least = 1;
    for (let edge = from; edge < to; edge++) least = Math.min(least, values[sources[edge]!]!);
    return least;
  }

  function pass(nodes: Int32Array, from: number, to: number): void {
    for (let place = from; place < to; place++) values[nodes[place]!] = strengthOf(nodes[place]!);
  }

  function cycle(from: number, to: number): Pick<Strengths, "converged" | "iterations"> {
    const nodes = order.subarray(from, to);
    for (const node of nodes) values[node] = pinned.get(node) ?? base[node]!;
    return settle(nodes);
  }

  /** Only what may move is updated: a node that did not move, and whose neighbours did not, would come out as it is. */
  function settle(nodes: Int32Array): Pick<Strengths, "converged" | "iterations"> {
    scratch ??= scratchFor(graph.size);
    const { next, last, isListed } = scratch;
    const part = partOf[nodes[0]!]!;
    let active = nodes;
    let following: Int32Array = new Int32Array(nodes.length);
    let count = nodes.length;
    for (const node of nodes) last[node] = Number.NaN;
    for (let iterations = 1; iterations <= MOST_PASSES; iterations++) {
      for (let place = 0; place < count; place++) next[active[place]!] = strengthOf(active[place]!);
      let [moved, swung, listed] = [0, 0, 0];
      for (let place = 0; place < count; place++) {
        const node = active[place]!;
        const now = values[node]!;
        swung = Math.max(swung, Math.abs(next[node]! - last[node]!));
        last[node] = now;
        if (next[node] === now) continue;
        moved = Math.max(moved, Math.abs(next[node]! - now));
        values[node] = next[node]!;
        listed = list(node, part, following, listed, isListed);
      }
      for (let place = 0; place < listed; place++) isListed[following[place]!] = 0;
      if (moved <= TOLERANCE) return { converged: true, iterations };
      if (swung <= TOLERANCE && moved > SWING) return { converged: false, iterations };
      [active, following, count] = [following, active === nodes ? new Int32Array(nodes.length) : active, listed];
    }
    return { converged: false, iterations: MOST_PASSES };
  }

  /** Lists a node that moved, and those of the same part that it leads to; answers how many are listed then. */
  function list(node: number, part: number, following: Int32Array, listed: number, isListed: Uint8Array): number {
    let end = listed;
    if (isListed[node] === 0) {
      isListed[node] = 1;
      following[end++] = node;
    }
    for (let edge = outRows[3 * node]!; edge < outRows[3 * node + 3]!; edge++) {
      const target = targets[edge]!;
      if (partOf[target] !== part || isListed[target] !== 0) continue;
      isListed[target] = 1;
      following[end++] = target;
    }
    return end;
  }

  return {
    values,
    pin: (node, strength) => void pinned.set(node, strength),
    unpin: (node) => void pinned.delete(node),
    strengthOf,
    pass,
    cycle,
  };
}

const scratchFor = (size: number) => ({ next: new Float64Array(size), last: new Float64Array(size), isListed: new Uint8Array(size) });

/** Strengths that move by this much in every pass and are back after two go on doing so: each pass brings them less than a millionth nearer. */
const SWING = 1e-6;
