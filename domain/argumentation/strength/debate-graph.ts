import { RELEVANCE_WORDS } from "../grades";
import type { Target } from "../graph";
import { type BipolarGraph, buildBipolarGraph } from "./bipolar-graph";
import type { DebateArguments, Edge, NodeRef, RatedArgument, RatedClaim } from "./types";

/** A debate as a graph: options first, then claims, then arguments, each in the debate's order. */
export type DebateGraph = {
  readonly graph: BipolarGraph;
  readonly nodes: readonly NodeRef[];
  /** The number of a node, or null where the debate has no such thing. */
  readonly numberOf: (ref: NodeRef) => number | null;
  readonly debate: DebateArguments;
};

export const OPTION_BASE = 0.5;

/**
 * Options have base 0.5; a claim's is `claimBase`; an argument's is its weakest premise's strength times its relevance. A premise that is
 * not among the claims was withdrawn or hidden, and an argument that rests on it carries nothing.
 */
export function debateGraph(debate: DebateArguments): DebateGraph {
  const refs = [
    ...debate.options.map((id): NodeRef => ({ kind: "option", id })),
    ...debate.claims.map(({ id }): NodeRef => ({ kind: "claim", id })),
    ...debate.arguments.map(({ id }): NodeRef => ({ kind: "argument", id })),
  ];
  const numbers = { option: new Map<string, number>(), claim: new Map<string, number>(), argument: new Map<string, number>() };
  for (const [number, { kind, id }] of refs.entries()) numbers[kind].set(id, number);
  const edges = debate.arguments.flatMap((argument): readonly Edge[] => {
    const from = numbers.argument.get(argument.id)!;
    const to = numberOfTarget(numbers, argument.target);
    const premises = argument.premises.flatMap((id) => numbers.claim.get(id) ?? []);
    return [
      ...(to === undefined ? [] : [{ from, to, kind: argument.polarity }]),
      ...premises.map((premise): Edge => ({ from: premise, to: from, kind: "premise" })),
    ];
  });
  const factors = debate.arguments.map((one) => (one.premises.every((id) => numbers.claim.has(id)) ? relevanceFactor(one) : 0));
  const graph = buildBipolarGraph({
    size: refs.length,
    base: [...debate.options.map(() => OPTION_BASE), ...debate.claims.map(claimBase), ...factors],
    factor: [...debate.options.map(() => 1), ...debate.claims.map(() => 1), ...factors],
    edges,
  });
  return { graph, nodes: refs, numberOf: ({ kind, id }) => numbers[kind].get(id) ?? null, debate };
}

type Numbers = Readonly<Record<NodeRef["kind"], ReadonlyMap<string, number>>>;

function numberOfTarget(numbers: Numbers, target: Target): number | undefined {
  if ("option" in target) return numbers.option.get(target.option);
  if ("claim" in target) return numbers.claim.get(target.claim);
  return numbers.argument.get(target.argument);
}

/** (agree + 1) / (agree + disagree + 2), the rule of succession: 0.5 where nobody rated. */
export function ratedBase({ agree, disagree }: Pick<RatedClaim, "agree" | "disagree">): number {
  return (agree + 1) / (agree + disagree + 2);
}

/** A claim's base score: from its ratings, and no more than the best graded citation in its support allows. */
export function claimBase(claim: RatedClaim): number {
  return Math.min(ratedBase(claim), claim.cap?.value ?? 1);
}

/** What an argument's relevance multiplies its weakest premise by, 0 to 1. Where nobody rated it, 1. */
export function relevanceFactor({ relevance }: Pick<RatedArgument, "relevance">): number {
  return relevance === null ? 1 : relevance / (RELEVANCE_WORDS.length - 1);
}
