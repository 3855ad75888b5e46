import type { z } from "zod";
import type { castBallotInput, ReceiptView } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import type { DebateScope } from "@/server/data/scope";
import { commitBallots } from "@/server/data/voting/ballots/batch";
import { type Decision, decideBallots } from "./decide-ballots";
import type { WantedBallot } from "./judge";
import { closed, groupedByDebate, isCloseOfRound } from "./queues";

/** Takes one ballot. Ballots of a debate that arrive together are committed together, each with its own record entry and answer. */
export async function castBallot(scope: DebateScope, input: z.infer<typeof castBallotInput>): Promise<ReceiptView> {
  const { user, participant, request, debate } = scope;
  if (!user || !participant || !request) throw new DomainError("not-allowed", "Only somebody with a seat can vote.");
  const decision = await queue(debate.id, {
    userId: user.id,
    participantId: participant.id,
    key: request.key,
    requestHash: request.hash,
    poll: input.poll,
    electorId: input.electorId,
    ballot: input.ballot,
    nonce: input.nonce,
  });
  if ("refusal" in decision) throw decision.refusal;
  return decision.receipt;
}

const queue = groupedByDebate<WantedBallot, { readonly receipt: ReceiptView }>(commitOnce, (error) =>
  isCloseOfRound(error) ? closed() : error,
);

async function commitOnce(debateId: string, items: readonly WantedBallot[]): Promise<readonly Decision[] | null> {
  let decisions: readonly Decision[] = [];
  const isWritten = await commitBallots(debateId, items, (facts) => {
    const decided = decideBallots(facts, items);
    decisions = decided.decisions;
    return decided.batch;
  });
  return isWritten ? decisions : null;
}
