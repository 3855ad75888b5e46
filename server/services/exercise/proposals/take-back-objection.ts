import { refusalToTakeBack } from "@/domain/negotiation";
import { deleteProposalObjection } from "@/server/data/exercise/proposals/write";
import type { DebateScope } from "@/server/data/scope";
import { actOn, factsOf, seated } from "./acting";
import { tellOfProposal } from "./telling";

/** Takes a delegation's objection back; the record keeps that it was made. */
export function takeBackObjection(scope: DebateScope, number: number): Promise<{ readonly number: number }> {
  return actOn(scope, number, async ({ tx, now, proposal, who }) => {
    const refusal = refusalToTakeBack(factsOf(proposal), who);
    if (refusal) throw refusal;
    const { delegation, delegationId } = seated(who);
    await deleteProposalObjection(tx, proposal.id, delegationId);
    await tellOfProposal(tx, scope, proposal, { what: "objection-withdrawn", to: [proposal.delegation], at: now });
    return { answer: { number }, entries: [{ type: "proposal-objection-withdrawn", payload: { number, delegation } }] };
  });
}
