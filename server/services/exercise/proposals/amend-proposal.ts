import type { z } from "zod";
import type { amendProposalInput } from "@/contracts/exercise/proposals";
import { DomainError } from "@/domain/kernel";
import { changedParts, refusalToAmend } from "@/domain/negotiation";
import { listRevisions } from "@/server/data/exercise/proposals/read";
import { insertAmendment } from "@/server/data/exercise/proposals/write";
import type { DebateScope } from "@/server/data/scope";
import { actOn, factsOf, refuseUnlessWhole, seated } from "./acting";
import { tellOfProposal } from "./telling";

/** Offers another wording of the revision that was read, with a reason. It may be an earlier one by now: then it is carried over. */
export function amendProposal(
  scope: DebateScope,
  { number, text, base, reason }: z.output<typeof amendProposalInput>,
): Promise<{ readonly number: number; readonly amendmentId: string }> {
  return actOn(scope, number, async ({ tx, now, proposal, who }) => {
    const refusal = refusalToAmend(factsOf(proposal), who);
    if (refusal) throw refusal;
    const amended = (await listRevisions(tx, proposal.id)).find(({ revision }) => revision === base);
    if (!amended) throw new DomainError("invalid", `Proposal ${number} has no revision ${base}.`);
    if (changedParts(amended.text, text).length === 0)
      throw new DomainError("invalid", "This changes nothing: an amendment is another wording.");
    await refuseUnlessWhole(tx, scope, text);
    const { delegation, delegationId, participantId: byId } = seated(who);
    const written = { proposalId: proposal.id, debateId: scope.debate.id, delegationId, byId, at: now };
    const amendmentId = await insertAmendment(tx, { ...written, baseRevision: base, text, reason });
    await tellOfProposal(tx, scope, proposal, { what: "amended", to: [proposal.delegation], words: reason, at: now });
    const payload = { number, amendmentId, delegation, base, reason, ...text };
    return { answer: { number, amendmentId }, entries: [{ type: "amendment-made", payload }] };
  });
}
