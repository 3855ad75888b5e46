import type { z } from "zod";
import type { startCheckInput } from "@/contracts/exercise/proposals";
import { keyOfProposal, refusalToCheck } from "@/domain/negotiation";
import { act } from "@/server/data/acts/act";
import { agendaOf } from "@/server/data/debates/phases";
import { insertCheck } from "@/server/data/exercise/proposals/options";
import type { DebateScope } from "@/server/data/scope";
import { openRound } from "../../voting/polls/open-round";
import { proposalOf } from "./acting";

/**
 * Begins the consensus check on a proposal that became an option: a poll over that one option under the silence procedure, made
 * and opened in one act. It is adopted at the deadline unless a delegation breaks silence before.
 */
export function startCheck(
  scope: DebateScope,
  { number, minutes }: z.output<typeof startCheckInput>,
): Promise<{ readonly poll: string; readonly deadline: string | null }> {
  return act(scope, "vote", async (tx, locked) => {
    const proposal = await proposalOf(tx, scope, number);
    const checks = proposal.checks.map(({ isOpen, outcome }) => ({ isOpen, wasAdopted: outcome === "adopted" }));
    const lasts = minutes * 60_000;
    const { heldAt, heldMs } = (await agendaOf(tx, scope.debate.id)).phases[locked.phaseOrder]!;
    const phaseLasts = heldAt ? heldMs : locked.phaseDeadline && locked.phaseDeadline.getTime() - locked.now.getTime();
    const refusal = refusalToCheck({ number, status: proposal.status, checks, lasts, phaseLasts });
    if (refusal) throw refusal;
    const nth = checks.length === 0 ? "" : `-${checks.length + 1}`;
    const key = `check-${number}${nth}`;
    await insertCheck(tx, {
      debateId: scope.debate.id,
      proposalId: proposal.id,
      key,
      title: `Consensus check: proposal ${number}`,
      question: `Is “${proposal.text.title}” adopted? It is at the deadline, unless a delegation breaks silence and says why.`,
      option: keyOfProposal(number),
    });
    const deadline = heldAt ? null : new Date(locked.now.getTime() + lasts);
    const opened = await openRound(tx, scope, locked, key, { deadline, heldMs: heldAt ? lasts : null });
    const entries = opened.map(({ type, payload }) => ({ type, payload: { ...(payload as object), proposal: number } }));
    return { answer: { poll: key, deadline: deadline?.toISOString() ?? null }, entries };
  });
}
