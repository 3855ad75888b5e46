import type { z } from "zod";
import type { castBallotInput, ReceiptView } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { batched } from "@/server/data/connection/batching";
import { sqlStateOf } from "@/server/data/connection/sql-state";
import type { DebateScope } from "@/server/data/scope";
import { commitBallots } from "@/server/data/voting/ballots/batch";
import { type Decision, decideBallots, type WantedBallot } from "./decide-ballots";

/** Takes one ballot. Ballots of a debate that arrive together are committed together, each with its own record entry and answer. */
export async function castBallot(scope: DebateScope, input: z.infer<typeof castBallotInput>): Promise<ReceiptView> {
  const { user, participant, request, debate } = scope;
  if (!user || !participant || !request) throw new DomainError("not-allowed", "Only somebody with a seat can vote.");
  const decision = await queueOf(debate.id)({
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

const AT_MOST_TOGETHER = 64;
const queues = new Map<string, (wanted: WantedBallot) => Promise<Decision>>();
/** A queue holds no state between batches, so forgetting an idle one costs nothing. */
const QUEUES_KEPT = 1_000;

function queueOf(debateId: string): (wanted: WantedBallot) => Promise<Decision> {
  const queue =
    queues.get(debateId) ?? batched<WantedBallot, Decision>((items) => commitTogether(debateId, items), { atMost: AT_MOST_TOGETHER });
  queues.delete(debateId);
  queues.set(debateId, queue);
  if (queues.size > QUEUES_KEPT) queues.delete(queues.keys().next().value!);
  return queue;
}

/** What spoils a group (a key taken elsewhere, a round that closed between two clocks, somebody removed) is found by asking one at a time. */
async function commitTogether(debateId: string, items: readonly WantedBallot[]): Promise<readonly Decision[]> {
  try {
    const decisions = await commitOnce(debateId, items);
    if (decisions) return decisions;
    if (items.length === 1)
      return [{ refusal: new DomainError("in-flight", "The same request is still being answered. Try again in a moment.") }];
  } catch (error) {
    if (items.length === 1) return [{ refusal: isCloseOfRound(error) ? closed() : (error as Error) }];
    if (!isOfOneMember(error)) throw error;
  }
  const decisions: Decision[] = [];
  for (const item of items) decisions.push(...(await commitTogether(debateId, [item])));
  return decisions;
}

async function commitOnce(debateId: string, items: readonly WantedBallot[]): Promise<readonly Decision[] | null> {
  let decisions: readonly Decision[] = [];
  const isWritten = await commitBallots(debateId, items, (facts) => {
    const decided = decideBallots(facts, items);
    decisions = decided.decisions;
    return decided.batch;
  });
  return isWritten ? decisions : null;
}

function isCloseOfRound(error: unknown): boolean {
  return sqlStateOf(error) === "23514";
}

/** A value or a rule that one ballot breaks, or a deadlock over one voter's key. A database that is away is away for all. */
function isOfOneMember(error: unknown): boolean {
  return /^(22...|23...|40P01)$/.test(sqlStateOf(error) ?? "");
}

function closed(): DomainError {
  return new DomainError("wrong-phase", "This ballot is closed.");
}
