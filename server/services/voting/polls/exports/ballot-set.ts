import type { Capacity } from "@/contracts/voting/polls";
import { type BallotGroup, profileOf } from "@/domain/tally";
import type { BallotSet } from "@/formats/ballots";
import { readImported, readPiles } from "@/server/data/voting/polls/ballots";
import type { PollRow } from "@/server/data/voting/polls/polls";
import { ballotsIn } from "../count/count-round";
import { CAPACITY, limitsOf } from "../terms";

/** The ballots of one electorate of a closed poll, without names, as the formats take them. */
export async function ballotSetOf(
  poll: PollRow & { readonly round_id: string },
  electorate: Capacity,
  labels: Readonly<Record<string, string>>,
): Promise<BallotSet> {
  const optionKeys = poll.round_options ?? [];
  return {
    title: poll.title,
    seats: poll.seats > 1 ? poll.seats : null,
    names: optionKeys.map((key) => labels[key] ?? key),
    profile: profileOf(poll.ballot_type, optionKeys, await groupsOf(poll, electorate), limitsOf(poll)),
    notes: [],
  };
}

async function groupsOf(poll: PollRow & { readonly round_id: string }, electorate: Capacity): Promise<Iterable<BallotGroup>> {
  if (poll.imported_from) return readImported("now", poll.round_id);
  const piles = await readPiles("now", poll.round_id);
  return ballotsIn(
    piles.filter(({ capacity }) => capacity === CAPACITY[electorate]),
    poll,
  );
}
