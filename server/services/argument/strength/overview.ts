import type { StrengthOverview } from "@/contracts/argument/strength";
import { optionOrder, SEMANTICS } from "@/domain/argumentation";
import type { DebateScope } from "@/server/data/scope";
import { strengthGraph } from "./graph";

/** What the arguments make of the options, by every semantics side by side. */
export async function strengthOverview(scope: DebateScope): Promise<StrengthOverview> {
  const { light, debate, strengths, labels } = await strengthGraph(scope);
  const { options, claims, arguments: all } = debate.debate;
  const bySemantics = SEMANTICS.map((semantics) => {
    const computed = strengths(semantics);
    return {
      semantics,
      strengths: Object.fromEntries(options.map((option, node) => [option, computed.strengths[node]!])),
      order: optionOrder(debate, computed.strengths),
      converged: computed.converged,
    };
  });
  const orders = bySemantics.map(({ order }) => JSON.stringify(order));
  return {
    version: light.seq,
    bySemantics,
    labels: Object.fromEntries(options.map((option, node) => [option, labels()[node]!])),
    differs: new Set(orders).size > 1,
    claims: claims.length,
    arguments: all.length,
  };
}
