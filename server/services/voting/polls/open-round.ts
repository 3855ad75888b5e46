import { DomainError } from "@/domain/kernel";
import type { TallyMethodId } from "@/domain/tally";
import type { Locked, NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import type { DebateScope } from "@/server/data/scope";
import { optionLabels } from "@/server/data/voting/polls/option-labels";
import { listPollsInside, type PollRow, type RoundTieBreak } from "@/server/data/voting/polls/polls";
import { type ElectorRow, insertRound, keepGroups } from "@/server/data/voting/polls/rounds";
import { countOf } from "./count/count-of";
import { keptGroupsOf } from "./count/secret-groups";
import { freezeTieBreak } from "./count/tie-breaks";
import { refusalToCountBy } from "./refusal-to-count-by";
import { limitsOf, ruleOf } from "./terms";

/** Opens the next round of a poll inside an act: freezes its options, electors and tie-break, and answers the entry that says so. */
export async function openRound(
  tx: Transaction,
  scope: DebateScope,
  locked: Locked,
  pollKey: string,
  { deadline, heldMs = null }: OpenFor,
): Promise<NewEntry[]> {
  const polls = await listPollsInside(tx, scope.debate.id);
  const poll = polls.find(({ key }) => key === pollKey);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  if (poll.round_id && !poll.closed_at) throw new DomainError("conflict", `“${poll.title}” is already open.`);
  if (poll.round_id) throw new DomainError("conflict", `“${poll.title}” was already counted. A ballot that was counted stays counted.`);
  const refusal = refusalToCountBy(termsOf(poll), poll.poll_options);
  if (refusal) throw new DomainError("conflict", `“${poll.title}” could not be counted: ${refusal.message} Change its terms first.`);
  const labels = await optionLabels(tx, scope.debate.id);
  const tieBreak = await freezeTieBreak(poll, polls, (earlier) =>
    countOf(tx, { poll: earlier, roundId: earlier.round_id!, polls, labels }),
  );
  const round = await insertRound(tx, {
    pollId: poll.id,
    debateId: scope.debate.id,
    number: poll.last_number + 1,
    optionKeys: poll.poll_options,
    openedAt: locked.now,
    deadline,
    heldMs,
    electorate: poll.electorate,
    tieBreak,
  });
  if (poll.secrecy !== "named") await keepGroups(tx, keptGroupsOf(round.electors));
  return [{ type: "poll-opened", payload: openingOf(poll, { tieBreak, deadline, electors: round.electors }) }];
}

/** Until when it takes ballots; while the clock stands still, for how long once it goes on. */
type OpenFor = { readonly deadline: Date | null; readonly heldMs?: number | null };

const termsOf = (poll: PollRow) => ({
  ballotType: poll.ballot_type,
  limits: limitsOf(poll),
  methods: poll.methods as TallyMethodId[],
  seats: poll.seats,
  rule: ruleOf(poll),
});

type Opening = { readonly tieBreak: RoundTieBreak; readonly deadline: Date | null; readonly electors: readonly ElectorRow[] };

/** Everything that it takes to count the round again from the record alone. */
function openingOf(poll: PollRow, { tieBreak, deadline, electors }: Opening) {
  return {
    poll: poll.key,
    round: poll.last_number + 1,
    options: poll.poll_options,
    ...termsOf(poll),
    electorate: poll.electorate,
    secrecy: poll.secrecy,
    quorum: poll.quorum,
    tieBreak,
    deadline: deadline?.toISOString() ?? null,
    electors: electors.map(({ id, weight, participant_id, delegation }) => ({
      electorId: id,
      weight,
      participantId: participant_id,
      delegation,
    })),
  };
}
