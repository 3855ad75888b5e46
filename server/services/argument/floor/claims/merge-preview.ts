import type { MergePreview } from "@/contracts/argument/claims";
import { refusalToMerge } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import { readMerge } from "@/server/data/argument/floor/merging";
import type { DebateScope } from "@/server/data/scope";
import { canReadWords } from "../can-read-words";
import { curatorOf, refusalToCurate } from "../curating";

type Input = { readonly claimId: string; readonly intoId: string };

/** What merging one claim into another would move, and why it cannot be done. */
export async function mergePreview(scope: DebateScope, { claimId, intoId }: Input): Promise<MergePreview> {
  const curator = curatorOf(scope);
  const { claim, into, graph, moved } = await readMerge(scope.debate.id, claimId, intoId);
  if (!claim || !into || !canReadWords(claim, curator) || !canReadWords(into, curator))
    throw new DomainError("not-found", "There is no such claim in this debate.");
  const refusal = refusalToCurate(claim, curator, "merge") ?? refusalToMerge(graph, claimId, intoId);
  const { premises, replies, citations, ratings, rated_both: ratedBoth } = moved;
  return {
    from: { id: claim.id, text: claim.text },
    into: { id: into.id, text: into.text },
    premises,
    replies,
    citations,
    ratings,
    ratedBoth,
    refusal: refusal?.message ?? null,
  };
}
