import type { z } from "zod";
import type { Became, sponsorProposalInput } from "@/contracts/exercise/proposals";
import { refusalToSponsor } from "@/domain/negotiation";
import { putSponsorship } from "@/server/data/exercise/proposals/write";
import type { DebateScope } from "@/server/data/scope";
import { actOn, conflictUnlessRead, factsOf, proposalOf, seated } from "./acting";
import { becomeOption } from "./become-option";
import { tellOfProposal } from "./telling";

/** Sponsors a proposal as it reads now, or renews that for a newer wording. The last sponsor that it needs makes it an option. */
export function sponsorProposal(
  scope: DebateScope,
  { number, revision }: z.output<typeof sponsorProposalInput>,
): Promise<{ readonly number: number; readonly became: Became | null }> {
  return actOn(scope, number, async ({ tx, now, proposal, who }) => {
    const refusal = refusalToSponsor(factsOf(proposal), who) ?? conflictUnlessRead(proposal, revision);
    if (refusal) throw refusal;
    const { delegation, delegationId, participantId: byId } = seated(who);
    const isRenewed = proposal.sponsors.some((sponsor) => sponsor.delegation === delegation);
    await putSponsorship(tx, { proposalId: proposal.id, delegationId, debateId: scope.debate.id, revision, byId, at: now });
    const what = isRenewed ? "renewed" : "sponsored";
    await tellOfProposal(tx, scope, proposal, { what, to: [proposal.delegation], at: now });
    const sponsored = { type: "proposal-sponsored", payload: { number, delegation, revision, isRenewed } } as const;
    const { became, entries } = await becomeOption(tx, scope, await proposalOf(tx, scope, number), now);
    return { answer: { number, became }, entries: [sponsored, ...entries] };
  });
}
