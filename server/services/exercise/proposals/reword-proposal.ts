import type { z } from "zod";
import type { rewordProposalInput } from "@/contracts/exercise/proposals";
import { DomainError } from "@/domain/kernel";
import { changedParts, refusalToHandle } from "@/domain/negotiation";
import { insertRevision } from "@/server/data/exercise/proposals/write";
import type { DebateScope } from "@/server/data/scope";
import { actOn, conflictUnlessRead, factsOf, refuseUnlessWhole } from "./acting";
import { concernedBy, tellOfProposal } from "./telling";

/** Rewords a proposal as a new revision over the one that was read. Its sponsors stay, and see that it changed. */
export function rewordProposal(
  scope: DebateScope,
  { number, text, over }: z.output<typeof rewordProposalInput>,
): Promise<{ readonly number: number; readonly revision: number }> {
  return actOn(scope, number, async ({ tx, now, proposal, who }) => {
    const refusal = refusalToHandle(factsOf(proposal), who) ?? conflictUnlessRead(proposal, over);
    if (refusal) throw refusal;
    const parts = changedParts(proposal.text, text);
    if (parts.length === 0) throw new DomainError("invalid", "This is how the proposal reads already.");
    await refuseUnlessWhole(tx, scope, text);
    const revision = proposal.revision + 1;
    await insertRevision(tx, { proposalId: proposal.id, revision, text, amendmentId: null, byId: who.participantId, at: now });
    await tellOfProposal(tx, scope, { ...proposal, text }, { what: "reworded", to: await concernedBy(tx, proposal), at: now });
    const payload = { number, revision, ...text };
    return { answer: { number, revision }, entries: [{ type: "proposal-revised", payload }] };
  });
}
