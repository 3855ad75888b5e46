import type { z } from "zod";
import { MAP_NODES, MAP_NODES_PER_UNFOLDED, type MapArgument, type MapClaim, type MapView, type mapInput } from "@/contracts/argument/map";
import type { Target } from "@/domain/argumentation";
import { toColumns } from "@/lib/columns";
import { claimTexts } from "@/server/data/argument/floor/texts";
import type { DebateScope } from "@/server/data/scope";
import { type StrengthGraph, strengthGraph } from "../strength/graph";
import { cutToBytes } from "./cut";
import { type MapGraph, type Selection, selectForMap } from "./select";

type Input = z.infer<typeof mapInput>;

/** All words together; with everything else an answer stays well under 200 kB. */
const MOST_BYTES = 45_000;

/** The part of the graph that is drawn: what the filters let through, and as much of it as fits. */
export async function getMap(scope: DebateScope, { semantics, ...filters }: Input): Promise<MapView> {
  const graph = await strengthGraph(scope);
  const { debate, light } = graph;
  const { strengths, converged } = graph.strengths(semantics);
  const most = MAP_NODES + MAP_NODES_PER_UNFOLDED * filters.unfold.length;
  const selection = selectForMap(mapGraph(graph, strengths), filters, most);
  const texts = await claimTexts(scope.debate.id, selection.claims);
  const strengthOf = (kind: "option" | "claim" | "argument", id: string) => round(strengths[debate.numberOf({ kind, id }) ?? -1] ?? 0);
  const claims = selection.claims.filter((id) => texts.has(id));
  const perClaim = Math.floor(MOST_BYTES / Math.max(1, claims.length));
  return {
    version: light.seq,
    semantics,
    converged,
    options: selection.options.map((key) => ({ key, strength: strengthOf("option", key), folded: selection.folded.get(key) ?? 0 })),
    claims: toColumns(
      CLAIM_FIELDS,
      claims.map((id): MapClaim => {
        const { agree, pass, disagree, citations, delegation, criteria } = light.claims.get(id)!;
        return {
          id,
          ...cutToBytes(texts.get(id)!, perClaim),
          strength: strengthOf("claim", id),
          folded: selection.folded.get(id) ?? 0,
          agree,
          pass,
          disagree,
          citations: citations.length,
          delegation,
          criteria,
        };
      }),
    ),
    arguments: toColumns(
      ARGUMENT_FIELDS,
      mapArguments(graph, selection, claims, (id) => strengthOf("argument", id)),
    ),
    whole: { claims: debate.debate.claims.length, arguments: debate.debate.arguments.length },
    matching: selection.matching,
  };
}

const CLAIM_FIELDS = [
  "id",
  "text",
  "isCut",
  "strength",
  "folded",
  "agree",
  "pass",
  "disagree",
  "citations",
  "delegation",
  "criteria",
] as const;
const ARGUMENT_FIELDS = [
  ...(["id", "polarity", "target", "premises", "isBroken", "strength"] as const),
  ...(["folded", "relevance", "ratings", "delegation", "isWay"] as const),
] as const;

/** Only what is visible; a premise that is not makes its argument carry nothing. */
function mapGraph({ debate, light }: StrengthGraph, strengths: Float64Array): MapGraph {
  return {
    options: debate.debate.options,
    criteria: new Map(debate.debate.claims.map(({ id }) => [id, light.claims.get(id)!.criteria])),
    arguments: debate.debate.arguments.map(({ id }) => {
      const { polarity, target, premises, delegation, at } = light.arguments.get(id)!;
      const strength = strengths[debate.numberOf({ kind: "argument", id })!]!;
      const standing = premises.filter((claim) => debate.numberOf({ kind: "claim", id: claim }) !== null);
      return { id, polarity, target, premises: standing, delegation, at, strength };
    }),
  };
}

/** Should a claim have been hidden since the graph was read, what speaks to it goes, too. */
function mapArguments({ light }: StrengthGraph, selection: Selection, claims: readonly string[], strengthOf: (id: string) => number) {
  const claimAt = new Map(claims.map((id, place) => [id, place]));
  const isThere = ({ target }: { readonly target: Target }) => !("claim" in target) || claimAt.has(target.claim);
  let shown = selection.arguments.filter(isThere);
  for (let before = -1; before !== shown.length; ) {
    before = shown.length;
    const ids = new Set(shown.map(({ id }) => id));
    shown = shown.filter(({ target }) => !("argument" in target) || ids.has(target.argument));
  }
  const argumentAt = new Map(shown.map(({ id }, place) => [id, place]));
  return shown.map(({ id, polarity, target, premises }): MapArgument => {
    const { relevance, ratings, delegation, premises: all } = light.arguments.get(id)!;
    return {
      id,
      polarity,
      target:
        "option" in target
          ? target
          : "claim" in target
            ? { claim: claimAt.get(target.claim)! }
            : { argument: argumentAt.get(target.argument)! },
      premises: premises.flatMap((claim) => claimAt.get(claim) ?? []),
      isBroken: premises.length < all.length,
      strength: strengthOf(id),
      folded: selection.folded.get(id) ?? 0,
      relevance: relevance === null ? null : round(relevance),
      ratings,
      delegation,
      isWay: selection.ways.has(id),
    };
  });
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;
