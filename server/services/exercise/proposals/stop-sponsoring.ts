import { refusalToStopSponsoring } from "@/domain/negotiation";
import { deleteSponsorship } from "@/server/data/exercise/proposals/write";
import type { DebateScope } from "@/server/data/scope";
import { actOn, factsOf, seated } from "./acting";
import { tellOfProposal } from "./telling";

/** Ends a delegation's sponsorship; the record keeps that there was one. */
export function stopSponsoring(scope: DebateScope, number: number): Promise<{ readonly number: number }> {
  return actOn(scope, number, async ({ tx, now, proposal, who }) => {
    const refusal = refusalToStopSponsoring(factsOf(proposal), who);
    if (refusal) throw refusal;
    const { delegation, delegationId } = seated(who);
    await deleteSponsorship(tx, proposal.id, delegationId);
    await tellOfProposal(tx, scope, proposal, { what: "unsponsored", to: [proposal.delegation], at: now });
    return { answer: { number }, entries: [{ type: "sponsorship-withdrawn", payload: { number, delegation } }] };
  });
}
