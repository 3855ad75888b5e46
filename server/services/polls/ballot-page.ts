import type { BallotPage, NamedBallot } from "@/contracts/results";
import { unpackBallot } from "@/domain/tally";
import type { BallotRow } from "@/server/data/polls/ballots";
import type { PollRow } from "@/server/data/polls/polls";

const PAGE = 25;

/** Named ballots whose record entry comes after `after`. */
export function ballotPage(poll: PollRow, ballots: readonly BallotRow[], after: number, atMost = PAGE): BallotPage {
  const left = ballots.filter(({ seq }) => seq > after);
  const shown = left.slice(0, atMost);
  return { ballots: shown.map((ballot) => named(poll, ballot)), next: left.length > shown.length ? shown.at(-1)!.seq : null };
}

function named(poll: PollRow, { voter, delegation, capacity, weight, packed, seq }: BallotRow): NamedBallot {
  return { voter, delegation, capacity, weight, ballot: unpackBallot(packed, poll.round_options ?? [], poll.ballot_type), seq };
}
