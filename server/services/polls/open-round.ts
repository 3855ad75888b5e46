import { DomainError } from "@/domain/kernel";
import type { Locked, NewEntry } from "@/server/data/act";
import type { Transaction } from "@/server/data/client";
import { optionLabels } from "@/server/data/polls/option-labels";
import { listPollsInside } from "@/server/data/polls/polls";
import { insertRound } from "@/server/data/polls/rounds";
import type { DebateScope } from "@/server/data/scope";
import { countOf } from "./count/count-of";
import { freezeTieBreak } from "./count/tie-breaks";
import { limitsOf, ruleOf } from "./terms";

/** Opens the next round of a poll inside an act: freezes its options, electors and tie-break, and answers the entry that says so. */
export async function openRound(
  tx: Transaction,
  scope: DebateScope,
  locked: Locked,
  pollKey: string,
  deadline: Date | null,
): Promise<NewEntry[]> {
  const polls = await listPollsInside(tx, scope.debate.id);
  const poll = polls.find(({ key }) => key === pollKey);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  if (poll.round_id && !poll.closed_at) throw new DomainError("conflict", `“${poll.title}” is already open.`);
  if (poll.round_id) throw new DomainError("conflict", `“${poll.title}” was already counted. A ballot that was counted stays counted.`);
  const labels = await optionLabels(tx, scope.debate.id);
  const tieBreak = await freezeTieBreak(poll, polls, (earlier) =>
    countOf(tx, { poll: earlier, roundId: earlier.round_id!, polls, labels }),
  );
  const round = await insertRound(tx, {
    pollId: poll.id,
    debateId: scope.debate.id,
    number: (poll.number ?? 0) + 1,
    optionKeys: poll.poll_options,
    openedAt: locked.now,
    deadline,
    electorate: poll.electorate,
    tieBreak,
  });
  const payload = {
    poll: poll.key,
    round: (poll.number ?? 0) + 1,
    options: poll.poll_options,
    ballotType: poll.ballot_type,
    limits: limitsOf(poll),
    methods: poll.methods,
    seats: poll.seats,
    electorate: poll.electorate,
    quorum: poll.quorum,
    rule: ruleOf(poll),
    tieBreak,
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
