import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { findPrompt, markDone } from "@/server/data/argument/prompts";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "../../debates/debates/refusals";

/** Says that what a prompt asked for is done: somebody of its delegation, or who runs the debate. */
export async function finishPrompt(scope: DebateScope, promptId: string): Promise<null> {
  const { debate, participant, role } = scope;
  const runs = role === "facilitator" || role === "owner";
  return act(scope, null, async (tx, { now }) => {
    const prompt = await findPrompt(tx, debate.id, promptId);
    const isOurs = prompt !== null && prompt.delegationId === participant?.delegationId;
    if (!prompt || !(runs || isOurs)) throw new DomainError("not-found", "There is no such prompt, or it is not for you.");
    const refusal = refusalUnlessOpen(debate.status);
    if (refusal) throw refusal;
    if (prompt.doneAt !== null) return { answer: null, entries: [] };
    await markDone(tx, promptId, now);
    const payload = { promptId, delegation: prompt.delegation.key, gap: prompt.gap };
    return { answer: null, entries: [{ type: "prompt-done", payload }] };
  });
}
