import type { BipolarGraph, Evaluation } from "./bipolar-graph";
import { cycleSettling, type Settled } from "./cycles";
import { RULES, type Rule } from "./semantics";
import type { Semantics, Strengths } from "./types";

/** Nodes whose strength is given and not computed: what if this fell? */
export type Pinned = ReadonlyMap<number, number>;

/**
 * The strength of every node. Where nothing depends on itself one pass in topological order is exact. A cycle begins with its nodes'
 * base scores and is updated all nodes at once until it settles; one that swings between two states never will, and is left at once.
 */
export function strengthsOf(graph: BipolarGraph, semantics: Semantics, pinned?: Pinned): Strengths {
  const { order, places, parts, cycles } = graph.evaluation;
  const settling = settlingOf(graph.evaluation, RULES[semantics], new Float64Array(graph.size));
  for (const [node, strength] of pinned ?? []) settling.pin(places[node]!, strength);
  let [converged, iterations, done] = [true, 1, 0];
  for (const part of cycles) {
    settling.pass(done, parts[part]!);
    done = parts[part + 1]!;
    const cycle = settling.cycle(parts[part]!, done);
    converged &&= cycle.converged;
    iterations = Math.max(iterations, cycle.iterations);
  }
  settling.pass(done, graph.size);
  const strengths = new Float64Array(graph.size);
  for (let place = 0; place < graph.size; place++) strengths[order[place]!] = settling.values[place]!;
  return { strengths, converged, iterations };
}

/** Strengths on the way, of one graph under one semantics, by place. */
export type Settling = {
  readonly values: Float64Array;
  readonly pin: (place: number, strength: number) => void;
  readonly unpin: (place: number) => void;
  /** Brings places up to date one after the other. */
  readonly pass: (from: number, to: number) => void;
  /** Brings the places of a cycle up to date. */
  readonly cycle: (from: number, to: number) => Settled;
};

export function settlingOf(evaluation: Evaluation, { energy, influence }: Rule, values: Float64Array): Settling {
  const { base, factor, rows, sources } = evaluation;
  const pinned = new Map<number, number>();

  function strengthOf(place: number): number {
    if (pinned.size > 0 && pinned.has(place)) return pinned.get(place)!;
    const row = 3 * place;
    const from = rows[row]!;
    const premises = rows[row + 2]!;
    const own = premises === rows[row + 3] ? base[place]! : weakest(premises, rows[row + 3]!) * factor[place]!;
    return from === premises ? own : influence(own, energy(values, sources, from, rows[row + 1]!, premises));
  }

  function weakest(from: number, to: number): number {
    let least = 1;
    for (let edge = from; edge < to; edge++) least = Math.min(least, values[sources[edge]!]!);
    return least;
  }

  function pass(from: number, to: number): void {
    for (let place = from; place < to; place++) values[place] = strengthOf(place);
  }

  return {
    values,
    pin: (place, strength) => void pinned.set(place, strength),
    unpin: (place) => void pinned.delete(place),
    pass,
    cycle: cycleSettling(evaluation, values, (place) => pinned.get(place) ?? base[place]!, strengthOf),
  };
}
