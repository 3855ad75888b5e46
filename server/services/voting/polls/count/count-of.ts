import type { Source } from "@/server/data/connection/statement";
import { findTally } from "@/server/data/voting/polls/rounds";
import { countRound, type RoundCount, type RoundToCount } from "./count-round";

/** The count kept of a closed round; counted again where it was kept in an older form. */
export async function countOf(source: Source, round: RoundToCount): Promise<RoundCount> {
  const kept = (await findTally(source, round.roundId)) as RoundCount | null;
  return kept?.counts ? kept : countRound(source, round);
}
