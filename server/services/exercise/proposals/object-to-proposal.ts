import type { z } from "zod";
import type { objectToProposalInput } from "@/contracts/exercise/proposals";
import { refusalToObject } from "@/domain/negotiation";
import { insertProposalObjection } from "@/server/data/exercise/proposals/write";
import type { DebateScope } from "@/server/data/scope";
import { actOn, factsOf, seated } from "./acting";
import { tellOfProposal } from "./telling";

/** Objects to a proposal for one's delegation, and says why. It stops nothing: sponsors do the counting. */
export function objectToProposal(
  scope: DebateScope,
  { number, reason }: z.output<typeof objectToProposalInput>,
): Promise<{ readonly number: number }> {
  return actOn(scope, number, async ({ tx, now, proposal, who }) => {
    const refusal = refusalToObject(factsOf(proposal), who);
    if (refusal) throw refusal;
    const { delegation, delegationId, participantId: byId } = seated(who);
    await insertProposalObjection(tx, { proposalId: proposal.id, delegationId, debateId: scope.debate.id, reason, byId, at: now });
    await tellOfProposal(tx, scope, proposal, { what: "objected", to: [proposal.delegation], words: reason, at: now });
    const payload = { number, delegation, revision: proposal.revision, reason };
    return { answer: { number }, entries: [{ type: "proposal-objected", payload }] };
  });
}
