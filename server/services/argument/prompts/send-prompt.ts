import { gapId, placeOfMending } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { insertPrompt, seatedWith } from "@/server/data/argument/prompts";
import { findDelegation } from "@/server/data/exercise/delegations";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "../../debates/debates/refusals";
import { readGaps } from "../gaps/read-gaps";
import { tell } from "../notifications/tell";

type Asking = { readonly gap: string; readonly delegation: string; readonly text: string };

/** Asks a delegation to mend a gap that is still there; everybody seated with it is told. */
export async function sendPrompt(
  scope: DebateScope,
  { gap: wanted, delegation: key, text }: Asking,
): Promise<{ readonly promptId: string }> {
  const { debate, participant } = scope;
  return act(scope, null, async (tx, { now, seq }) => {
    const refusal = refusalUnlessOpen(debate.status);
    if (refusal) throw refusal;
    const delegation = await findDelegation(tx, debate.id, key);
    if (!delegation) throw new DomainError("not-found", "There is no such delegation in this debate.");
    const { gaps } = await readGaps({ id: debate.id, seq });
    const gap = gaps.find((one) => gapId(one) === wanted);
    if (!gap) throw new DomainError("conflict", "This gap is closed already. Reload to see what is still missing.");
    const createdById = participant?.id ?? null;
    const path = placeOfMending(gap);
    const promptId = await insertPrompt(tx, {
      debateId: debate.id,
      delegationId: delegation.id,
      gap: wanted,
      text,
      path,
      createdById,
      at: now,
    });
    if (!promptId) throw new DomainError("conflict", `${delegation.name} has been asked this already, and has not said that it is done.`);
    const to = await seatedWith(tx, delegation.id);
    await tell(tx, debate.id, { kind: "prompt", to, actorId: createdById, details: { promptId, text, path }, at: now, released: true });
    return { answer: { promptId }, entries: [{ type: "prompt-sent", payload: { promptId, delegation: key, gap: wanted, text } }] };
  });
}
