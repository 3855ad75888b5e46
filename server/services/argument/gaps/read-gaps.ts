import { carries, type Gap, gapsOf, leadingOptions } from "@/domain/argumentation";
import { type LightGraph, lightGraph } from "@/server/data/argument/floor/light";
import { standingDelegations } from "@/server/data/argument/gaps";

export type DebateGaps = { readonly gaps: readonly Gap[]; readonly leading: readonly string[]; readonly graph: LightGraph };

/** Every gap of a debate whose record has reached `seq`. */
export async function readGaps(debate: { readonly id: string; readonly seq: number }): Promise<DebateGaps> {
  const [graph, delegations] = await Promise.all([lightGraph(debate), standingDelegations(debate.id)]);
  const claims = [...graph.claims.values()].filter(({ status }) => status === "visible");
  const gaps = gapsOf({
    options: graph.options,
    delegations,
    claims: claims.map(({ id, delegation, citations }) => ({ id, delegation, citations: citations.length })),
    arguments: [...graph.arguments.values()].filter((argument) => carries(argument, graph.claims)),
  });
  return { gaps, leading: leadingOptions(graph.options, delegations), graph };
}
