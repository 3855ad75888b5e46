import type { Capacity } from "@/contracts/voting/polls";
import type { ElectorateCount, ResultsView } from "@/contracts/voting/results";
import { methodsFor, type PollTallyInput, ruleForEach, type TallyMethodId, tallyByGroup, tallyPoll, togetherOf } from "@/domain/tally";
import type { Source } from "@/server/data/connection/statement";
import { readImported, readPiles } from "@/server/data/voting/polls/ballots";
import { listObjections } from "@/server/data/voting/polls/objections";
import type { PollRow } from "@/server/data/voting/polls/polls";
import { countElectors } from "@/server/data/voting/polls/rounds";
import { objectionView } from "../silence/objections";
import { CAPACITY, capacitiesOf, limitsOf, ruleOf } from "../terms";
import { ballotsIn } from "./ballots-of-round";
import { changeOfMind } from "./change-of-mind";
import { asGroups, secretBallots } from "./secret-ballots";
import { secretGroups } from "./secret-groups";
import { tieBreakOf } from "./tie-breaks";
import { voicesIn } from "./voices";

/** What is kept of a closed round. */
export type RoundCount = Pick<ResultsView, "counts" | "together" | "objections">;

export type RoundToCount = {
  readonly poll: PollRow;
  readonly roundId: string;
  /** Every poll of the debate, for the ballot to compare with. */
  readonly polls: readonly PollRow[];
  /** Names of options, for the sentences of the count. */
  readonly labels: Readonly<Record<string, string>>;
};

/** The count of a round as it stands: each of its electorates by itself. */
export async function countRound(source: Source, round: RoundToCount): Promise<RoundCount> {
  const { poll, roundId, labels } = round;
  if (poll.imported_from) return countImported(source, round);
  if (poll.secrecy !== "named") return countSecret(source, round);
  const piles = await readPiles(source, roundId);
  const eligible = await countElectors(source, roundId);
  const objections = await listObjections(source, roundId);
  const counts: ElectorateCount[] = [];
  for (const electorate of capacitiesOf(poll)) {
    const capacity = CAPACITY[electorate];
    const electors = eligible.find((row) => row.capacity === capacity) ?? { eligible: 0, weight: 0 };
    const mine = piles.filter((pile) => pile.capacity === capacity);
    const ballots = ballotsIn(mine, poll);
    const tally = tallyPoll({
      ...termsOf(poll, electorate, labels),
      ballots,
      eligible: electors.eligible,
      eligibleWeight: electors.weight,
      ...(await voicesIn(source, round, electorate, objections)),
    });
    const change = poll.closed_at === null && source === "now" ? null : await changeOfMind(source, round, electorate);
    const byDelegation = tallyByGroup({ ...ballotsOf(poll), ballots });
    counts.push({ electorate, tally, byDelegation, byDelegationRefusal: null, change });
  }
  return { counts, together: togetherIn(counts, round), objections: objections.map(objectionView) };
}

function togetherIn([participants, delegations]: readonly ElectorateCount[], { poll, labels }: RoundToCount): RoundCount["together"] {
  if (!participants || !delegations) return null;
  return togetherOf({ participants: participants.tally, delegations: delegations.tally, rule: ruleOf(poll), labels });
}

async function countImported(source: Source, { poll, roundId, labels }: RoundToCount): Promise<RoundCount> {
  const ballots = await readImported(source, roundId);
  const eligible = ballots.reduce((sum, row) => sum + row.ballots, 0);
  const eligibleWeight = ballots.reduce((sum, row) => sum + row.weight, 0);
  const tally = tallyPoll({ ...termsOf(poll, "participants", labels), ballots, eligible, eligibleWeight });
  const count = { electorate: "participants", tally, byDelegation: [], byDelegationRefusal: null, change: null } as const;
  return { counts: [count], together: null, objections: [] };
}

/** Of people, each of whom weighs one; by delegation as far as that gives nobody away. */
async function countSecret(source: Source, round: RoundToCount): Promise<RoundCount> {
  const { poll, roundId, labels } = round;
  const rows = await secretBallots(source, poll, roundId);
  const { eligible, weight: eligibleWeight } = (await countElectors(source, roundId))[0] ?? { eligible: 0, weight: 0 };
  const tally = tallyPoll({ ...termsOf(poll, "participants", labels), ballots: asGroups(rows), eligible, eligibleWeight });
  const change = await changeOfMind(source, round, "participants");
  return { counts: [{ electorate: "participants", tally, ...secretGroups(poll, rows), change }], together: null, objections: [] };
}

const optionsOf = (poll: PollRow): readonly string[] => poll.round_options ?? poll.poll_options;

const ballotsOf = (poll: PollRow) => ({ ballotType: poll.ballot_type, limits: limitsOf(poll), optionKeys: optionsOf(poll) });

function termsOf(poll: PollRow, electorate: Capacity, labels: RoundToCount["labels"]): Omit<PollTallyInput, "ballots" | "eligible"> {
  return {
    ...ballotsOf(poll),
    methods: everyMethod(poll),
    conventions: { seats: poll.seats },
    rule: poll.electorate === "both" ? ruleForEach(ruleOf(poll)) : ruleOf(poll),
    tieBreak: tieBreakOf(poll.round_tie_break, electorate),
    quorum: poll.quorum,
    labels,
  };
}

/** The poll's own methods, of which the first decides, and after them whatever else can count its ballots. */
function everyMethod({ methods, ballot_type }: PollRow): readonly TallyMethodId[] {
  return [...new Set([...(methods as TallyMethodId[]), ...methodsFor(ballot_type)])];
}
