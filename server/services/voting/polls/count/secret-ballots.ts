import type { BallotGroup } from "@/domain/tally";
import type { Source } from "@/server/data/connection/statement";
import { readSealed, readSecret, type SecretRow } from "@/server/data/voting/ballots/sealing";
import type { PollRow } from "@/server/data/voting/polls/polls";

/** The ballots of a secret round: as they are in the box while it is being closed, and from then on as they were sealed, without groups. */
export async function secretBallots(source: Source, { closed_at }: PollRow, roundId: string): Promise<readonly SecretRow[]> {
  if (!closed_at) return readSecret(source, roundId);
  return (await readSealed(source, roundId)).map(({ packed }) => ({ packed, kept_group: null }));
}

/** Each of them weighs one. */
export const asGroups = (rows: readonly SecretRow[]): readonly BallotGroup[] =>
  rows.map(({ packed }) => ({ packed, ballots: 1, weight: 1 }));
