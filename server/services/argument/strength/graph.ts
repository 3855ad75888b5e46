import {
  capOf,
  type DebateArguments,
  type DebateGraph,
  debateGraph,
  groundedLabelling,
  type Label,
  type Semantics,
  type Strengths,
  strengthsOf,
} from "@/domain/argumentation";
import { type LightClaim, type LightGraph, lightGraph } from "@/server/data/argument/floor/light";
import type { DebateScope } from "@/server/data/scope";

/** A debate's graph with what is computed from it, each once and only when it is asked for. */
export type StrengthGraph = {
  readonly light: LightGraph;
  readonly debate: DebateGraph;
  readonly strengths: (semantics: Semantics) => Strengths;
  readonly labels: () => readonly Label[];
};

/** The graph as it stands: never older than what the debate's record held when its scope was found. */
export async function strengthGraph({ debate }: Pick<DebateScope, "debate">): Promise<StrengthGraph> {
  const light = await lightGraph(debate);
  const known = graphs.get(light);
  if (known) return known;
  const graph = graphOf(light);
  graphs.set(light, graph);
  return graph;
}

// As long as the rows they were computed from are kept.
const graphs = new WeakMap<LightGraph, StrengthGraph>();

export function graphOf(light: LightGraph): StrengthGraph {
  const debate = debateGraph(visibleArguments(light));
  const strengths = new Map<Semantics, Strengths>();
  let labels: readonly Label[] | null = null;
  return {
    light,
    debate,
    strengths: (semantics) => {
      const found = strengths.get(semantics) ?? strengthsOf(debate.graph, semantics);
      strengths.set(semantics, found);
      return found;
    },
    labels: () => {
      labels ??= groundedLabelling(debate.graph);
      return labels;
    },
  };
}

/** What of a debate decides strengths: only what is visible. */
function visibleArguments({ options, claims, arguments: all }: LightGraph): DebateArguments {
  return {
    options,
    claims: [...claims.values()].filter(isVisible).map((claim) => ({
      id: claim.id,
      agree: claim.agree,
      disagree: claim.disagree,
      cap: capOf(supporting(claim)),
    })),
    arguments: [...all.values()].filter(isVisible),
  };
}

const isVisible = ({ status }: { readonly status: string }): boolean => status === "visible";
const supporting = ({ citations }: LightClaim) => citations.filter(({ bearing }) => bearing === "supports");
