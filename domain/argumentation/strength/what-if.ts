import type { DebateGraph } from "./debate-graph";
import { type OptionOrder, optionOrder } from "./option-order";
import { strengthsOf } from "./strengths";
import { trialsOver } from "./trials";
import type { NodeRef, Semantics } from "./types";

/** What would change if one node fell: strengths 0 to 1, the greatest change first, the fallen node itself included. */
export type WhatIf = {
  readonly fallen: NodeRef;
  readonly changed: readonly { readonly node: number; readonly ref: NodeRef; readonly before: number; readonly after: number }[];
  readonly orderBefore: OptionOrder;
  readonly orderAfter: OptionOrder;
  readonly converged: boolean;
};

/** What would change if this node had no strength. A premise that falls takes the base of the arguments that rest on it along. */
export function whatIfFell(
  debate: DebateGraph,
  node: number,
  semantics: Semantics,
  standing = strengthsOf(debate.graph, semantics),
): WhatIf {
  return trialsOver(
    debate.graph,
    semantics,
    standing,
  )(node, ({ strengths, changed, converged }) => ({
    fallen: debate.nodes[node]!,
    changed: changed
      .map((one) => ({ node: one, ref: debate.nodes[one]!, before: standing.strengths[one]!, after: strengths[one]! }))
      .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || a.node - b.node),
    orderBefore: optionOrder(debate, standing.strengths),
    orderAfter: optionOrder(debate, strengths),
    converged: standing.converged && converged,
  }));
}
