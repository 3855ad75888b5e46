import {
  type DecisionRuleId,
  type GroupTally,
  type Objection,
  type PollTally,
  packedWidth,
  type TallyMethodId,
  tallyByGroup,
  tallyPoll,
} from "@/domain/tally";
import type { BallotRow } from "@/server/data/polls/ballots";
import type { PollRow } from "@/server/data/polls/polls";
import type { ElectorRow } from "@/server/data/polls/rounds";

export type RoundCount = { readonly tally: PollTally; readonly byDelegation: readonly GroupTally[] };

export type RoundFacts = {
  readonly poll: PollRow;
  readonly electors: readonly ElectorRow[];
  readonly ballots: readonly BallotRow[];
  /** Names of options, for the sentences of the count. */
  readonly labels: Readonly<Record<string, string>>;
};

/** The count of one round as it stands: equal ballots are merged before anything is computed. */
export function countRound({ poll, electors, ballots, labels }: RoundFacts): RoundCount {
  const optionKeys = poll.round_options ?? poll.poll_options;
  const groups = ballots.map(({ packed, weight, delegation }) => ({ packed, ballots: 1, weight, group: delegation ?? "" }));
  const tally = tallyPoll({
    ballotType: poll.ballot_type,
    methods: poll.methods as TallyMethodId[],
    optionKeys,
    ballots: groups,
    rule: { id: poll.rule as DecisionRuleId },
    objections: objectionsIn(poll, optionKeys, ballots),
    labels,
    eligible: electors.length,
    eligibleWeight: electors.reduce((sum, { weight }) => sum + weight, 0),
    quorum: poll.quorum,
  });
  return { tally, byDelegation: tallyByGroup({ ballotType: poll.ballot_type, optionKeys, ballots: groups }) };
}

/** Under the consensus rule an approval ballot objects to what it leaves out; other ballots cannot object. */
function objectionsIn(poll: PollRow, optionKeys: readonly string[], ballots: readonly BallotRow[]): Objection[] {
  if (poll.rule !== "consensus" || poll.ballot_type !== "approval") return [];
  const width = packedWidth("approval", optionKeys.length);
  return ballots.flatMap(({ packed, voter }) =>
    optionKeys
      .filter((_, index) => index >> 3 < width && ((packed[index >> 3]! >> (index & 7)) & 1) === 0)
      .map((option) => ({ option, by: voter })),
  );
}
