import type { z } from "zod";
import type { Became, makeProposalInput } from "@/contracts/exercise/proposals";
import { DomainError } from "@/domain/kernel";
import { refusalToPropose } from "@/domain/negotiation";
import { act } from "@/server/data/acts/act";
import { findNegotiator } from "@/server/data/exercise/proposals/negotiator";
import { listProposals } from "@/server/data/exercise/proposals/read";
import { insertProposal, putSponsorship } from "@/server/data/exercise/proposals/write";
import type { DebateScope } from "@/server/data/scope";
import { proposalOf, refuseUnlessWhole, seated } from "./acting";
import { becomeOption } from "./become-option";

/** A debate that reads more than this negotiates nothing. */
const AT_MOST = 100;

/** Makes a proposal for one's delegation, numbered in the debate. Where the delegation votes it is the first sponsor. */
export function makeProposal(
  scope: DebateScope,
  { text }: z.output<typeof makeProposalInput>,
): Promise<{ readonly number: number; readonly became: Became | null }> {
  return act(scope, "propose", async (tx, { now }) => {
    const who = await findNegotiator(tx, scope);
    const refusal = refusalToPropose(who);
    if (refusal) throw refusal;
    await refuseUnlessWhole(tx, scope, text);
    const earlier = await listProposals(tx, scope.debate.id);
    if (earlier.length >= AT_MOST) throw new DomainError("too-many", `A debate holds at most ${AT_MOST} proposals.`);
    const { delegation, delegationId, participantId, votes } = seated(who);
    const number = (earlier.at(-1)?.number ?? 0) + 1;
    const debateId = scope.debate.id;
    const proposalId = await insertProposal(tx, { debateId, number, delegationId, authorId: participantId, text, at: now });
    if (votes) await putSponsorship(tx, { proposalId, delegationId, debateId, revision: 1, byId: participantId, at: now });
    const made = {
      type: "proposal-made",
      payload: { number, delegation, revision: 1, sponsors: votes ? [delegation] : [], ...text },
    } as const;
    const { became, entries } = await becomeOption(tx, scope, await proposalOf(tx, scope, number), now);
    return { answer: { number, became }, entries: [made, ...entries] };
  });
}
