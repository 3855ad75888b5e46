import { DomainError } from "@/domain/kernel";
import type { Locked, NewEntry } from "@/server/data/act";
import type { Transaction } from "@/server/data/client";
import { findPoll } from "@/server/data/polls/polls";
import { insertRound } from "@/server/data/polls/rounds";
import type { DebateScope } from "@/server/data/scope";

/** Opens the next round of a poll inside an act: freezes its options and electors, and answers the entry that says so. */
export async function openRound(
  tx: Transaction,
  scope: DebateScope,
  locked: Locked,
  pollKey: string,
  deadline: Date | null,
): Promise<NewEntry[]> {
  const poll = await findPoll(tx, scope.debate.id, pollKey);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  if (poll.round_id && !poll.closed_at) throw new DomainError("conflict", `“${poll.title}” is already open.`);
  if (poll.round_id) throw new DomainError("conflict", `“${poll.title}” was already counted. A ballot that was counted stays counted.`);
  const round = await insertRound(tx, {
    pollId: poll.id,
    debateId: scope.debate.id,
    number: (poll.number ?? 0) + 1,
    optionKeys: poll.poll_options,
    openedAt: locked.now,
    deadline,
    electorate: poll.electorate,
  });
  const payload = {
    poll: poll.key,
    round: (poll.number ?? 0) + 1,
    options: poll.poll_options,
    ballotType: poll.ballot_type,
    methods: poll.methods,
    electorate: poll.electorate,
    quorum: poll.quorum,
    rule: poll.rule,
    tieBreak: poll.tie_break,
    deadline: deadline?.toISOString() ?? null,
    electors: round.electors.map((elector) => ({
      electorId: elector.id,
      weight: elector.weight,
      participantId: elector.participant_id,
      delegation: elector.delegation,
    })),
  };
  return [{ type: "poll-opened", payload }];
}
