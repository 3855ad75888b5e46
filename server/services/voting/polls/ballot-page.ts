import type { BallotPage, NamedBallot } from "@/contracts/voting/results";
import { unpackBallot } from "@/domain/tally";
import { type BallotRow, readBallots } from "@/server/data/voting/polls/ballots";
import type { PollRow } from "@/server/data/voting/polls/polls";
import { limitsOf } from "./terms";

const PAGE = 25;

/** Named ballots, of which a secret poll has none, whose record entry comes after `after`; all of them with `atMost` null. */
export async function ballotPage(poll: PollRow, after: number, atMost: number | null = PAGE): Promise<BallotPage> {
  if (!poll.round_id || poll.secrecy !== "named") return { ballots: [], next: null };
  const found = await readBallots("now", poll.round_id, after, atMost === null ? null : atMost + 1);
  const shown = atMost === null ? found : found.slice(0, atMost);
  return { ballots: shown.map((ballot) => named(poll, ballot)), next: found.length > shown.length ? shown.at(-1)!.seq : null };
}

function named(poll: PollRow, { voter, delegation, capacity, weight, packed, seq }: BallotRow): NamedBallot {
  const ballot = unpackBallot(packed, poll.round_options ?? [], poll.ballot_type, limitsOf(poll));
  return { voter, delegation, capacity, weight, ballot, seq };
}
