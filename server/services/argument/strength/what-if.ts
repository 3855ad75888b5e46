import type { WhatIfView } from "@/contracts/argument/strength";
import { type NodeRef, type Semantics, whatIfFell } from "@/domain/argumentation";
import type { DebateScope } from "@/server/data/scope";
import { strengthGraph } from "./graph";
import { namesOf, nodeNumber } from "./name-nodes";

const MOST_SHOWN = 12;

/** What would change if one node had no strength: the options, and the claims and arguments that would change most. */
export async function whatIf(
  scope: DebateScope,
  { node: ref, semantics }: { readonly node: NodeRef; readonly semantics: Semantics },
): Promise<WhatIfView> {
  const graph = await strengthGraph(scope);
  const { light, debate } = graph;
  const standing = graph.strengths(semantics);
  const { changed, orderBefore, orderAfter, converged } = whatIfFell(debate, nodeNumber(graph, ref), semantics, standing);
  const after = new Map(changed.map((one) => [one.node, one.after]));
  const others = changed.filter((one) => one.ref.kind !== "option" && one.ref.id !== ref.id);
  const shown = others.slice(0, MOST_SHOWN);
  const nameOf = await namesOf(scope, graph, [ref, ...shown.map((one) => one.ref)]);
  return {
    version: light.seq,
    semantics,
    fallen: nameOf(ref),
    options: debate.debate.options.map((key, node) => {
      const before = standing.strengths[node]!;
      return { key, before, after: after.get(node) ?? before };
    }),
    orderBefore,
    orderAfter,
    changed: shown.map((one) => ({ node: nameOf(one.ref), before: one.before, after: one.after })),
    changes: others.length,
    converged,
  };
}
