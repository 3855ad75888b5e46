import type { CampCruxView, CruxesView, CruxView } from "@/contracts/argument/strength";
import { type CampCrux, type Crux, campCruxes, cruxesOf, optionOrder, type Semantics, whatIfFell } from "@/domain/argumentation";
import { ratingsByDelegation } from "@/server/data/argument/floor/texts";
import { positionsOf } from "@/server/data/argument/positions";
import type { DebateScope } from "@/server/data/scope";
import { favouriteOf, ratingsByCamp } from "./camps";
import { type StrengthGraph, strengthGraph } from "./graph";
import { type Namer, namesOf } from "./name-nodes";

const MOST_SHOWN = 10;

/** What the disagreement turns on: claims whose fall would change the options most, and claims that the camps rate most differently. */
export async function findCruxes(scope: DebateScope, semantics: Semantics): Promise<CruxesView> {
  const graph = await strengthGraph(scope);
  const { light, debate } = graph;
  const standing = graph.strengths(semantics);
  const { options } = debate.debate;
  const cruxes = cruxesOnce(graph, semantics);
  const favourites = await favouritesOf(scope, options);
  const campOf = (delegation: string) => favourites.find((one) => one.delegation === delegation)?.option ?? null;
  const camps = campCruxes(ratingsByCamp(await ratingsByDelegation(scope.debate.id), campOf));
  const [shown, shownCamps] = [cruxes.slice(0, MOST_SHOWN), camps.slice(0, MOST_SHOWN)];
  const nameOf = await namesOf(
    scope,
    graph,
    [...shown, ...shownCamps].map(({ claim }) => ({ kind: "claim", id: claim })),
  );
  return {
    version: light.seq,
    semantics,
    converged: standing.converged,
    strengths: Object.fromEntries(options.map((option, node) => [option, standing.strengths[node]!])),
    order: optionOrder(debate, standing.strengths),
    graph: shown.map((crux) => cruxView(graph, semantics, crux, nameOf)),
    claimsThatCount: cruxes.length,
    claimsThatTurn: cruxes.filter(({ effect }) => effect.pairsSwapped > 0).length,
    camps: shownCamps.map((crux) => campView(crux, nameOf)),
    favourites,
  };
}

// Every claim is tried: once for each state of the graph and each semantics.
const kept = new WeakMap<StrengthGraph, Map<Semantics, readonly Crux[]>>();

function cruxesOnce(graph: StrengthGraph, semantics: Semantics): readonly Crux[] {
  const known = kept.get(graph) ?? new Map<Semantics, readonly Crux[]>();
  kept.set(graph, known);
  const found = known.get(semantics) ?? cruxesOf(graph.debate, semantics, graph.strengths(semantics));
  known.set(semantics, found);
  return found;
}

function cruxView(graph: StrengthGraph, semantics: Semantics, { claim, node, effect }: Crux, nameOf: Namer): CruxView {
  const { debate } = graph;
  const standing = graph.strengths(semantics);
  const after = new Map(whatIfFell(debate, node, semantics, standing).changed.map((one) => [one.node, one.after]));
  return {
    claim: nameOf({ kind: "claim", id: claim }),
    strength: standing.strengths[node]!,
    orderAfter: effect.orderAfter,
    pairsSwapped: effect.pairsSwapped,
    leadChange: effect.leadChange,
    totalChange: effect.totalChange,
    afterByOption: Object.fromEntries(debate.debate.options.map((option, one) => [option, after.get(one) ?? standing.strengths[one]!])),
  };
}

const campView = ({ claim, parting, shown, hidden }: CampCrux, nameOf: Namer): CampCruxView => ({
  claim: nameOf({ kind: "claim", id: claim }),
  parting,
  shown,
  hidden: hidden.length,
});

/** Which option each delegation favours by its latest position. */
async function favouritesOf(scope: DebateScope, options: readonly string[]): Promise<CruxesView["favourites"]> {
  const latest = new Map<string, string | null>();
  for (const { delegation, stances } of await positionsOf(scope))
    if (!latest.has(delegation)) latest.set(delegation, favouriteOf(stances, options));
  return [...latest].map(([delegation, option]) => ({ delegation, option }));
}
