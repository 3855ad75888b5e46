import type { Label, NodeRef, Semantics } from "@/domain/argumentation";
import type { DebateScope } from "@/server/data/scope";
import { strengthGraph } from "./graph";

/** Computed strengths of a debate. What is not visible has none. */
export type DebateStrengths = {
  /** How far the record reached when they were computed. */
  readonly version: number;
  /** 0 to 1. */
  readonly of: (ref: NodeRef) => number | null;
  readonly label: (ref: NodeRef) => Label | null;
  readonly converged: boolean;
  readonly iterations: number;
};

/** Computed when the graph has changed, kept until it changes again. */
export async function strengthsOf(scope: Pick<DebateScope, "debate">, semantics: Semantics = "df-quad"): Promise<DebateStrengths> {
  const { light, debate, strengths, labels } = await strengthGraph(scope);
  const computed = strengths(semantics);
  return {
    version: light.seq,
    of: (ref) => {
      const node = debate.numberOf(ref);
      return node === null ? null : computed.strengths[node]!;
    },
    label: (ref) => {
      const node = debate.numberOf(ref);
      return node === null ? null : labels()[node]!;
    },
    converged: computed.converged,
    iterations: computed.iterations,
  };
}
