import type { Capacity } from "@/contracts/polls";
import type { Objection, PollTallyInput } from "@/domain/tally";
import { readBallots } from "@/server/data/polls/ballots";
import type { ObjectionRow } from "@/server/data/polls/objections";
import type { Source } from "@/server/data/statement";
import { CAPACITY, type RoundToCount } from "./count-round";

/** Who says what by name, for the rules that ask: silence broken, and what ballots object to. */
export async function voicesIn(
  source: Source,
  { poll, roundId }: RoundToCount,
  electorate: Capacity,
  stated: readonly ObjectionRow[],
): Promise<Pick<PollTallyInput, "objections">> {
  if (poll.rule !== "consensus") return {};
  const capacity = CAPACITY[electorate];
  const objections: Objection[] = stated
    .filter((row) => row.capacity === capacity)
    .map(({ option_key, by }) => ({ option: option_key, by }));
  if (poll.ballot_type !== "approval") return { objections };
  const optionKeys = poll.round_options ?? poll.poll_options;
  // An approval ballot objects to what it leaves out.
  for (const ballot of await readBallots(source, roundId))
    if (ballot.capacity === capacity)
      for (const [index, option] of optionKeys.entries())
        if (((ballot.packed[index >> 3]! >> (index & 7)) & 1) === 0) objections.push({ option, by: ballot.voter });
  return { objections };
}
