import type { Cap } from "../grades";
import { type DebateGraph, ratedBase } from "./debate-graph";
import { RULES } from "./semantics";
import type { NodeRef, RatedClaim, Semantics, Strengths } from "./types";

/** Why a base score is what it is. All values are strengths, 0 to 1. */
export type BaseReason =
  | { readonly kind: "option" }
  | {
      readonly kind: "claim";
      readonly agree: number;
      readonly disagree: number;
      /** What the ratings alone would make it. */
      readonly rated: number;
      /** The grades that keep it below that, or null where they do not. */
      readonly cap: Cap | null;
    }
  | {
      readonly kind: "argument";
      readonly premises: number;
      /** The first of those that are equally weak; null where there is none among the visible claims. */
      readonly weakest: { readonly node: number; readonly ref: NodeRef; readonly strength: number } | null;
      /** Mean of its ratings, 0 to 4; null where nobody rated it. */
      readonly relevance: number | null;
      readonly isPremiseMissing: boolean;
    };

/** A supporter or attacker, and how much stronger (or weaker, below 0) the node is than it would be without it. */
export type Contribution = { readonly node: number; readonly ref: NodeRef; readonly strength: number; readonly contribution: number };

/** One strength, taken apart. `base` + `raised` + `lowered` = `result`. */
export type StrengthExplanation = {
  readonly node: number;
  readonly ref: NodeRef;
  readonly semantics: Semantics;
  readonly base: number;
  readonly reason: BaseReason;
  /** The greatest contribution first. */
  readonly supporters: readonly Contribution[];
  readonly attackers: readonly Contribution[];
  /** What all supporters add to the base, and what all attackers then take away (0 or below). */
  readonly raised: number;
  readonly lowered: number;
  readonly result: number;
  /** False where some cycle of the debate does not settle: then `result` may be where the passes ended and no more. */
  readonly settled: boolean;
};

/** Takes the strength of one node apart. What lies further back is taken as it stands. */
export function explainStrength(debate: DebateGraph, standing: Strengths, node: number, semantics: Semantics): StrengthExplanation {
  const { graph, nodes } = debate;
  const { strengths } = standing;
  const [from, middle, premises] = graph.rows.subarray(3 * node, 3 * node + 3) as unknown as readonly [number, number, number];
  const { reason, base } = baseOf(debate, node, strengths);
  const parents = graph.sources.subarray(from, premises);
  const supporters = middle - from;
  // The parents' strengths in a row of their own: one with strength 0 counts for nothing under every semantics.
  const row = Float64Array.from(parents, (parent) => strengths[parent]!);
  const places = Int32Array.from(parents, (_, place) => place);
  const { energy, influence } = RULES[semantics];
  const strengthWith = (count: number): number => influence(base, energy(row, places, 0, supporters, count));
  const result = strengths[node]!;
  const contributions = Array.from(parents, (parent, place): Contribution => {
    row[place] = 0;
    const contribution = strengthWith(parents.length);
    row[place] = strengths[parent]!;
    return { node: parent, ref: nodes[parent]!, strength: strengths[parent]!, contribution: result - contribution };
  });
  const supported = supporters === 0 ? base : strengthWith(supporters);
  const most = (a: Contribution, b: Contribution): number => Math.abs(b.contribution) - Math.abs(a.contribution) || a.node - b.node;
  return {
    node,
    ref: nodes[node]!,
    semantics,
    base,
    reason,
    supporters: contributions.slice(0, supporters).sort(most),
    attackers: contributions.slice(supporters).sort(most),
    raised: supported - base,
    lowered: result - supported,
    result,
    settled: standing.converged,
  };
}

function baseOf({ graph, nodes, debate }: DebateGraph, node: number, strengths: Float64Array): { base: number; reason: BaseReason } {
  const { options, claims, arguments: inferences } = debate;
  if (node < options.length) return { base: graph.base[node]!, reason: { kind: "option" } };
  const claim = claims[node - options.length];
  if (claim) return { base: graph.base[node]!, reason: reasonOfClaim(claim) };
  const { premises, relevance } = inferences[node - options.length - claims.length]!;
  const found = [...graph.sources.subarray(graph.rows[3 * node + 2]!, graph.rows[3 * node + 3]!)];
  const weakest = found.reduce<number | null>((least, one) => (least === null || strengths[one]! < strengths[least]! ? one : least), null);
  return {
    base: weakest === null ? graph.base[node]! : strengths[weakest]! * graph.factor[node]!,
    reason: {
      kind: "argument",
      premises: premises.length,
      weakest: weakest === null ? null : { node: weakest, ref: nodes[weakest]!, strength: strengths[weakest]! },
      relevance,
      isPremiseMissing: found.length < premises.length,
    },
  };
}

function reasonOfClaim({ agree, disagree, cap }: RatedClaim): BaseReason {
  const rated = ratedBase({ agree, disagree });
  return { kind: "claim", agree, disagree, rated, cap: cap && cap.value < rated ? cap : null };
}
