import type { ClaimEvidenceView } from "@/contracts/argument/evidence";
import { DomainError } from "@/domain/kernel";
import { citationRows } from "@/server/data/argument/evidence/citation-rows";
import { claimTexts } from "@/server/data/argument/evidence/claim-texts";
import type { DebateScope } from "@/server/data/scope";
import { citationSummary, corroborationView } from "./citations/citation-summary";
import { ledgerOfDebate } from "./ledger-of-debate";

type Input = { readonly claimId: string; readonly from: number };

const PAGE = 40;

/** Everything that is cited for or against one claim that stands; a merged one leads to the claim that stands for it. */
export async function getClaimEvidence(scope: DebateScope, { claimId: asked, from }: Input): Promise<ClaimEvidenceView> {
  const { ledger, rows, graph } = await ledgerOfDebate(scope);
  const claimId = graph.standsFor.get(asked) ?? asked;
  const claim = graph.claims.get(claimId);
  if (claim?.status !== "visible") throw new DomainError("not-found", "There is no such claim in this debate, or it does not stand.");
  const [texts, cited] = await Promise.all([
    claimTexts(scope.debate.id, [claimId]),
    citationRows(scope, { claimIds: [claimId] }, { from, atMost: PAGE + 1 }),
  ]);
  const supports = claim.citations.filter(({ bearing }) => bearing === "supports").length;
  return {
    claimId,
    claim: texts.get(claimId) ?? "",
    delegation: claim.delegation,
    supports,
    disputes: claim.citations.length - supports,
    corroboration: corroborationView(ledger.corroboration.get(claimId), new Map(rows.map(({ id, title }) => [id, title]))),
    citations: cited.slice(0, PAGE).map(citationSummary),
    next: cited.length > PAGE ? from + PAGE : null,
  };
}
