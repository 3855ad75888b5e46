import type { z } from "zod";
import type { creditBallotInput } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import type { DebateScope } from "@/server/data/scope";
import { creditable, hasBallot, putCredits } from "@/server/data/voting/polls/credits";
import { findElector } from "@/server/data/voting/polls/electors";
import { findPoll } from "@/server/data/voting/polls/polls";

type Wanted = Pick<z.infer<typeof creditBallotInput>, "poll" | "electorId" | "arguments">;

/** An elector says at a final ballot which arguments moved them, or that none did. It can be changed until the close, as the ballot can. */
export function creditBallot(scope: DebateScope, wanted: Wanted): Promise<{ readonly poll: string }> {
  const named = [...new Set(wanted.arguments)];
  return act(scope, "vote", async (tx, { now }) => {
    const { poll, roundId } = await electorOf(tx, scope, wanted);
    await checkArguments(tx, scope, named);
    await putCredits(tx, { electorId: wanted.electorId, roundId, arguments: named, at: now });
    const payload = { poll: poll.key, round: poll.number, electorId: wanted.electorId, arguments: named };
    return { answer: { poll: poll.key }, entries: [{ type: "ballot-credited", payload }] };
  });
}

async function electorOf(tx: Transaction, { debate, participant }: DebateScope, { poll: key, electorId }: Wanted) {
  const poll = await findPoll(tx, debate.id, key);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  if (poll.role !== "final") throw new DomainError("conflict", "What moved people is asked at a final ballot only.");
  if (poll.secrecy !== "named")
    throw new DomainError("conflict", "What moved people is not asked at a secret ballot: it would tell how they voted.");
  const roundId = poll.round_id;
  const elector = participant && roundId ? await findElector(tx, roundId, electorId, participant.id) : null;
  if (!elector || !roundId) throw new DomainError("not-found", "There is no such ballot of yours in this poll.");
  if (elector.capacity === "delegation" && !elector.is_head)
    throw new DomainError("not-allowed", "What moved a delegation is said by its head.");
  if (poll.closed_at || (poll.deadline && poll.now >= poll.deadline)) throw new DomainError("wrong-phase", "This ballot is closed.");
  if (!(await hasBallot(tx, electorId))) throw new DomainError("conflict", "Cast the ballot first; then say what moved you.");
  return { poll, roundId };
}

async function checkArguments(tx: Transaction, { debate, participant }: DebateScope, named: readonly string[]): Promise<void> {
  if (named.length === 0) return;
  const found = await creditable(tx, debate.id, named);
  if (found.length < named.length) throw new DomainError("not-found", "There is no such argument in this debate.");
  if (found.some(({ status }) => status !== "visible"))
    throw new DomainError("conflict", "One of these arguments is not on the floor any more. Choose another one.");
  if (found.some(({ author_id: author }) => author === participant?.id))
    throw new DomainError("conflict", "An argument of your own cannot have moved you. Choose what others said.");
}
