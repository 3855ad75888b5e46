import { refusalToWithdrawAmendment } from "@/domain/negotiation";
import { decideAmendment } from "@/server/data/exercise/proposals/write";
import type { DebateScope } from "@/server/data/scope";
import { actOn } from "./acting";
import { amendmentOf } from "./amendment-of";
import { tellOfProposal } from "./telling";

/** Takes an amendment back that nobody has decided on. */
export function withdrawAmendment(scope: DebateScope, amendmentId: string): Promise<{ readonly number: number }> {
  const find = async (tx: Parameters<typeof amendmentOf>[0]) => (await amendmentOf(tx, scope, amendmentId)).number;
  return actOn(scope, find, async ({ tx, now, proposal, who }) => {
    const amendment = await amendmentOf(tx, scope, amendmentId);
    const refusal = refusalToWithdrawAmendment(amendment, who);
    if (refusal) throw refusal;
    await decideAmendment(tx, amendmentId, { status: "withdrawn", decidedAt: now });
    await tellOfProposal(tx, scope, proposal, { what: "amendment-withdrawn", to: [proposal.delegation], at: now });
    const { number } = proposal;
    const payload = { number, amendmentId, decision: "withdrawn", delegation: amendment.delegation };
    return { answer: { number }, entries: [{ type: "amendment-decided", payload }] };
  });
}
