import type { StrawView } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { type BallotLimits, isCanonical, type PollTally, type TallyMethodId, tallyPoll, unpackBallot } from "@/domain/tally";
import type { DebateScope } from "@/server/data/scope";
import { optionLabels } from "@/server/data/voting/polls/option-labels";
import { listPolls, type PollRow } from "@/server/data/voting/polls/polls";
import { findStraw, type StrawFacts } from "@/server/data/voting/straw-ballots";
import { limitsOf } from "../../polls/terms";
import { refusalToCastStraw, takesStraw } from "./refusal-to-cast-straw";

/** The straw vote of one's own delegation; null where it has no ballot in this poll. */
export async function getStraw(scope: DebateScope, pollKey: string): Promise<StrawView | null> {
  const poll = (await listPolls(scope)).find(({ key }) => key === pollKey);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  const delegation = scope.participant?.delegation;
  if (!delegation || !takesStraw(poll)) return null;
  const facts = await findStraw(scope, poll);
  if (!facts.isVoting) return null;
  const limits = limitsOf(poll);
  const optionKeys = poll.round_options ?? poll.poll_options;
  const ballots = facts.ballots.filter(({ packed }) => isCanonical(packed, poll.ballot_type, optionKeys.length, limits));
  const mine = ballots.find(({ participantId }) => participantId === scope.participant?.id);
  const refusal = refusalToCastStraw(scope, poll);
  const tallyRefusal = scope.role === "head" || mine || refusal ? null : "You see the count once you have cast your own straw ballot.";
  return {
    poll: poll.key,
    delegation,
    turnout: { cast: ballots.length, eligible: facts.members },
    refusal,
    mine: mine ? { ballot: unpackBallot(mine.packed, optionKeys, poll.ballot_type, limits), at: mine.castAt.toISOString() } : null,
    tally: tallyRefusal ? null : countStraw(poll, limits, ballots, facts.members, await optionLabels("now", scope.debate.id)),
    tallyRefusal,
  };
}

/** One member, one vote; what comes first is said, whatever the rule of the poll. */
function countStraw(
  poll: PollRow,
  limits: BallotLimits,
  ballots: StrawFacts["ballots"],
  eligible: number,
  labels: Readonly<Record<string, string>>,
): PollTally {
  return tallyPoll({
    ballotType: poll.ballot_type,
    limits,
    methods: poll.methods as TallyMethodId[],
    optionKeys: poll.round_options ?? poll.poll_options,
    ballots: ballots.map(({ packed }) => ({ packed, ballots: 1, weight: 1 })),
    eligible,
    conventions: { seats: poll.seats },
    rule: { id: "plurality" },
    labels,
  });
}
