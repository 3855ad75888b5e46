import type { z } from "zod";
import type { acceptAmendmentInput } from "@/contracts/exercise/proposals";
import { DomainError } from "@/domain/kernel";
import { changedParts, type Part, type ProposalText, rebase, refusalToDecide } from "@/domain/negotiation";
import type { Transaction } from "@/server/data/connection/client";
import { type AmendmentRow, listRevisions, type ProposalRow } from "@/server/data/exercise/proposals/read";
import { decideAmendment, insertRevision } from "@/server/data/exercise/proposals/write";
import type { DebateScope } from "@/server/data/scope";
import { actOn, conflictUnlessRead, factsOf, refuseUnlessWhole } from "./acting";
import { amendmentOf } from "./amendment-of";
import { concernedBy, tellOfProposal } from "./telling";

type Input = z.output<typeof acceptAmendmentInput>;

/**
 * Takes an amendment in as a new revision. Where the proposal has moved on since, the amendment is carried over part by part;
 * parts that both have changed are named, and somebody settles them by hand.
 */
export function acceptAmendment(
  scope: DebateScope,
  { amendmentId, over, text }: Input,
): Promise<{ readonly number: number; readonly revision: number }> {
  const find = async (tx: Transaction) => (await amendmentOf(tx, scope, amendmentId)).number;
  return actOn(scope, find, async ({ tx, now, proposal, who }) => {
    const amendment = await amendmentOf(tx, scope, amendmentId);
    const refusal = refusalToDecide(factsOf(proposal), amendment, who) ?? conflictUnlessRead(proposal, over);
    if (refusal) throw refusal;
    const taken = text ?? (await rebased(tx, proposal, amendment));
    if (changedParts(proposal.text, taken).length === 0)
      throw new DomainError("conflict", "The proposal reads like this already. Decline the amendment instead.");
    await refuseUnlessWhole(tx, scope, taken);
    const { number } = proposal;
    const revision = proposal.revision + 1;
    await insertRevision(tx, { proposalId: proposal.id, revision, text: taken, amendmentId, byId: who.participantId, at: now });
    await decideAmendment(tx, amendmentId, { status: "accepted", decidedAt: now });
    const told = await concernedBy(tx, proposal);
    await tellOfProposal(tx, scope, { ...proposal, text: taken }, { what: "accepted", to: [amendment.delegation], at: now });
    const others = told.filter((delegation) => delegation !== amendment.delegation);
    await tellOfProposal(tx, scope, { ...proposal, text: taken }, { what: "reworded", to: others, at: now });
    const decided = { number, amendmentId, decision: "accepted", delegation: amendment.delegation, revision };
    return {
      answer: { number, revision },
      entries: [
        { type: "amendment-decided", payload: decided },
        { type: "proposal-revised", payload: { number, revision, amendmentId, ...taken } },
      ],
    };
  });
}

async function rebased(tx: Transaction, proposal: ProposalRow, amendment: AmendmentRow): Promise<ProposalText> {
  const base = (await listRevisions(tx, proposal.id)).find(({ revision }) => revision === amendment.base)!;
  const { text, conflicts } = rebase(base.text, amendment.text, proposal.text);
  if (conflicts.length > 0) throw conflictIn(conflicts, proposal, amendment);
  return text;
}

function conflictIn(parts: readonly Part[], { revision }: ProposalRow, { base }: AmendmentRow): DomainError {
  const named = [...new Set(parts.map((part) => (part.startsWith("commitments:") ? "commitments" : part)))];
  const message = `It was written over revision ${base}, and revision ${revision} has changed the same: ${named.join(", ")}. Settle that by hand.`;
  return new DomainError("conflict", message, { conflicts: parts });
}
