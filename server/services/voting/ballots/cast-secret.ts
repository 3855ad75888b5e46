import type { z } from "zod";
import type { castBallotInput, KeptView } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { sqlStateOf } from "@/server/data/connection/sql-state";
import type { DebateScope } from "@/server/data/scope";
import { commitSecretBallots } from "@/server/data/voting/ballots/secret-batch";
import { decideSecretBallots, type SecretDecision } from "./decide-secret";
import { hasVotedAlready, type WantedBallot } from "./judge";
import { closed, groupedByDebate, isCloseOfRound } from "./queues";

/**
 * Takes one secret ballot, once: no event, receipt or record entry speaks of it, and the answer is the same for everybody. The nonce makes
 * the stored hash of the request say nothing of the choice; of a trackable ballot it is what the voter keeps, and the server forgets it.
 */
export async function castSecret(scope: DebateScope, input: z.infer<typeof castBallotInput>): Promise<KeptView> {
  const { user, participant, request, debate } = scope;
  if (!user || !participant || !request) throw new DomainError("not-allowed", "Only somebody with a seat can vote.");
  const { poll, electorId, ballot, nonce } = input;
  const who = { userId: user.id, participantId: participant.id, key: request.key, requestHash: request.hash };
  const decision = await queue(debate.id, { ...who, debate: debate.slug, poll, electorId, ballot, nonce });
  if ("refusal" in decision) throw decision.refusal;
  return decision.kept;
}

const queue = groupedByDebate<WantedBallot & { readonly debate: string }, { readonly kept: KeptView }>(commitOnce, (error) =>
  isCloseOfRound(error) ? closed() : isSecondBallot(error) ? hasVotedAlready() : error,
);

async function commitOnce(
  debateId: string,
  items: readonly (WantedBallot & { readonly debate: string })[],
): Promise<readonly SecretDecision[] | null> {
  let decisions: readonly SecretDecision[] = [];
  const isWritten = await commitSecretBallots(debateId, items, (facts) => {
    const decided = decideSecretBallots(facts, items);
    decisions = decided.decisions;
    return decided.batch;
  });
  return isWritten ? decisions : null;
}

/** The list of who has voted holds each elector once, whatever two transactions saw. */
function isSecondBallot(error: unknown): boolean {
  return sqlStateOf(error) === "23505";
}
