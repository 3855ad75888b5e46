import type { z } from "zod";
import type { declineAmendmentInput } from "@/contracts/exercise/proposals";
import { refusalToDecide } from "@/domain/negotiation";
import { decideAmendment } from "@/server/data/exercise/proposals/write";
import type { DebateScope } from "@/server/data/scope";
import { actOn, factsOf } from "./acting";
import { amendmentOf } from "./amendment-of";
import { tellOfProposal } from "./telling";

/** Declines an amendment, with a word or without. */
export function declineAmendment(
  scope: DebateScope,
  { amendmentId, note }: z.output<typeof declineAmendmentInput>,
): Promise<{ readonly number: number }> {
  const find = async (tx: Parameters<typeof amendmentOf>[0]) => (await amendmentOf(tx, scope, amendmentId)).number;
  return actOn(scope, find, async ({ tx, now, proposal, who }) => {
    const amendment = await amendmentOf(tx, scope, amendmentId);
    const refusal = refusalToDecide(factsOf(proposal), amendment, who);
    if (refusal) throw refusal;
    await decideAmendment(tx, amendmentId, { status: "declined", note, decidedAt: now });
    await tellOfProposal(tx, scope, proposal, { what: "declined", to: [amendment.delegation], words: note, at: now });
    const { number } = proposal;
    const payload = { number, amendmentId, decision: "declined", delegation: amendment.delegation, note };
    return { answer: { number }, entries: [{ type: "amendment-decided", payload }] };
  });
}
