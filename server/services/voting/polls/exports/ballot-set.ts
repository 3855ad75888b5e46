import type { Capacity } from "@/contracts/voting/polls";
import { profileOf } from "@/domain/tally";
import type { BallotSet } from "@/formats/ballots";
import type { PollRow } from "@/server/data/voting/polls/polls";
import { ballotsOfRound } from "../count/ballots-of-round";
import { limitsOf } from "../terms";

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
    profile: profileOf(poll.ballot_type, optionKeys, await ballotsOfRound("now", poll, poll.round_id, electorate), limitsOf(poll)),
    notes: [],
  };
}
