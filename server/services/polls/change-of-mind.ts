import type { ResultsView } from "@/contracts/results";
import { flowOf, refusalToCompare, swingOf } from "@/domain/change-of-mind";
import { type BallotRow, readBallots } from "@/server/data/polls/ballots";
import type { PollRow } from "@/server/data/polls/polls";

/** What changed between the counted opening ballot and this final one; null where the two cannot be compared. */
export async function changeOfMind(
  polls: readonly PollRow[],
  final: PollRow,
  finalBallots: readonly BallotRow[],
): Promise<ResultsView["change"]> {
  const opening = polls.find((poll) => isOpeningOf(poll, final));
  if (!opening?.round_id) return null;
  const before = new Map((await readBallots("now", opening.round_id)).map((ballot) => [voterOf(ballot), ballot]));
  const after = new Map(finalBallots.map((ballot) => [voterOf(ballot), ballot]));
  const electors = [...new Set([...before.keys(), ...after.keys()])].map((voter) => {
    const [earlier, later] = [before.get(voter), after.get(voter)];
    return {
      opening: earlier?.packed ?? null,
      final: later?.packed ?? null,
      delegation: (later ?? earlier)!.delegation,
      weight: (later ?? earlier)!.weight,
    };
  });
  const flow = flowOf({ optionKeys: final.round_options ?? [], openingType: opening.ballot_type, finalType: final.ballot_type, electors });
  return { opening: opening.key, flow, swing: swingOf(flow) };
}

/** Same electorate and options, counted, and both with a first choice on every ballot. */
function isOpeningOf(poll: PollRow, final: PollRow): boolean {
  return (
    final.role === "final" &&
    poll.role === "opening" &&
    poll.closed_at !== null &&
    poll.electorate === final.electorate &&
    poll.round_options?.join() === final.round_options?.join() &&
    refusalToCompare(poll.ballot_type, final.ballot_type) === null
  );
}

const voterOf = ({ participant_id, delegation_id }: BallotRow): string => participant_id ?? delegation_id ?? "";
