import { DomainError } from "@/domain/kernel";
import type { Transaction } from "@/server/data/connection/client";
import type { DebateScope } from "@/server/data/scope";
import { findElector } from "@/server/data/voting/polls/electors";
import { findPoll } from "@/server/data/voting/polls/polls";
import { hearsObjections } from "./objections";

/** The elector of an open silence procedure that this person speaks for: themselves, or the delegation they head. */
export async function electorToSpeakFor(
  tx: Transaction,
  { debate, participant }: DebateScope,
  asked: { readonly poll: string; readonly electorId: string },
) {
  const poll = await findPoll(tx, debate.id, asked.poll);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  if (!hearsObjections(poll)) throw new DomainError("conflict", `“${poll.title}” has no silence procedure: its rule hears no objections.`);
  const roundId = poll.round_id;
  const found = participant && roundId ? await findElector(tx, roundId, asked.electorId, participant.id) : null;
  if (!found || !roundId || !participant) throw new DomainError("not-found", "There is no such elector of yours in this poll.");
  if (found.capacity === "delegation" && !found.is_head)
    throw new DomainError("not-allowed", "A delegation's silence is broken by its head.");
  if (poll.closed_at || (poll.deadline && poll.now >= poll.deadline)) throw new DomainError("wrong-phase", "This ballot is closed.");
  return { poll, roundId, elector: found, participantId: participant.id };
}
