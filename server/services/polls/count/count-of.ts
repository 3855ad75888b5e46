import type { PollRow } from "@/server/data/polls/polls";
import { findTally } from "@/server/data/polls/rounds";
import type { Source } from "@/server/data/statement";
import { countRound, type RoundCount, type RoundToCount } from "./count-round";

/** The count kept of a closed round; counted again where it was kept in an older form. */
export async function countOf(source: Source, round: RoundToCount): Promise<RoundCount> {
  const kept = (await findTally(source, round.roundId)) as RoundCount | null;
  return kept?.counts ? kept : countRound(source, round);
}

/** A poll whose latest round can be counted, or null. */
export function roundOf(poll: PollRow, polls: readonly PollRow[], labels: RoundToCount["labels"]): RoundToCount | null {
  return poll.round_id === null ? null : { poll, roundId: poll.round_id, polls, labels };
}
