import { type Inference, type Ledger, ledgerOf, type SourceOrigin } from "@/domain/argumentation";
import { type SourceRow, sourceRows } from "@/server/data/argument/evidence/source-rows";
import { type LightGraph, lightGraph } from "@/server/data/argument/floor/light";
import type { DebateScope } from "@/server/data/scope";
import { givenGrades } from "./grades-view";

export type CitedBy = { readonly delegation: string | null; readonly count: number };
export type DebateLedger = {
  readonly rows: readonly SourceRow[];
  readonly ledger: Ledger;
  readonly graph: LightGraph;
  /** By source: whose claims cite it, most citations first. */
  readonly citedBy: ReadonlyMap<string, readonly CitedBy[]>;
  readonly claims: number;
  readonly bare: number;
};

/** What a debate rests on. Worked out once for every state of its arguments. */
export async function ledgerOfDebate(scope: DebateScope): Promise<DebateLedger> {
  const [graph, rows] = await Promise.all([lightGraph(scope.debate), sourceRows(scope)]);
  const made = worked.get(graph) ?? workOut(graph, rows);
  worked.set(graph, made);
  return { rows, graph, ...made };
}

type Worked = Omit<DebateLedger, "rows" | "graph">;
/** Every change goes into the record, and a graph is read anew when that has grown: what was worked out from one stays true of it. */
const worked = new WeakMap<LightGraph, Worked>();

function workOut(graph: LightGraph, rows: readonly SourceRow[]): Worked {
  const standing = [...graph.claims.values()].filter(({ status }) => status === "visible");
  const citations = standing.flatMap(({ id: claimId, citations }) =>
    citations.map(({ id, source, bearing, credibility }) => ({ id, claimId, sourceId: source, bearing, grades: credibility })),
  );
  const sources = rows.map((row) => ({ ...sourceOrigin(row), grades: givenGrades(row.grades) }));
  return {
    ledger: ledgerOf({ sources, citations, inferences: standingInferences(graph) }),
    citedBy: citedBy(standing),
    claims: standing.length,
    bare: standing.filter(({ citations }) => citations.length === 0).length,
  };
}

export function sourceOrigin({ id, title, originId, csl }: Pick<SourceRow, "id" | "title" | "originId" | "csl">): SourceOrigin {
  const authors = (csl.author ?? []).map(({ given, family, literal }) => literal ?? [given, family].filter(Boolean).join(" "));
  const houses = [csl.publisher, csl["container-title"]].filter((name) => name !== undefined);
  return { id, title, originId, authors, houses };
}

/** Arguments of which every part stands. */
function standingInferences(graph: LightGraph): readonly Inference[] {
  const stands = (claim: string) => graph.claims.get(claim)?.status === "visible";
  return [...graph.arguments.values()].filter(
    ({ status, premises, target }) => status === "visible" && premises.every(stands) && (!("claim" in target) || stands(target.claim)),
  );
}

type Cited = { readonly delegation: string | null; readonly citations: readonly { readonly source: string }[] };

function citedBy(claims: readonly Cited[]): ReadonlyMap<string, readonly CitedBy[]> {
  const counts = new Map<string, Map<string | null, number>>();
  for (const { delegation, citations } of claims)
    for (const { source } of citations) {
      const own = counts.get(source) ?? new Map<string | null, number>();
      own.set(delegation, (own.get(delegation) ?? 0) + 1);
      counts.set(source, own);
    }
  return new Map(
    [...counts].map(([source, own]) => [
      source,
      [...own].map(([delegation, count]) => ({ delegation, count })).sort((a, b) => b.count - a.count),
    ]),
  );
}
