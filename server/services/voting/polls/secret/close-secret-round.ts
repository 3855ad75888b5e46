import { LEAST_SECRET_VOTERS } from "@/domain/disclosure";
import { canonicalJson, type SealedEntry, sealedHash } from "@/domain/record";
import { unpackBallot } from "@/domain/tally";
import { type Locked, type NewEntry, sha256 } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { countSecretVoters, emptyBox, readSealed, type SealedRow, sealBallots } from "@/server/data/voting/ballots/sealing";
import type { PollRow } from "@/server/data/voting/polls/polls";
import { closeRoundRow, insertTally } from "@/server/data/voting/polls/rounds";
import { countRound, type RoundCount, type RoundToCount } from "../count/count-round";
import { limitsOf } from "../terms";

/**
 * Ends a secret round inside an act: the ballots are counted, copied in the order of their random ids into the sealed list, and taken out
 * of the box in which they lay since they were cast. Where fewer than three voted they are destroyed, and nobody is told how many.
 */
export async function closeSecretRound(tx: Transaction, locked: Locked, round: RoundToCount): Promise<NewEntry[]> {
  const { poll, roundId } = round;
  const payload = { poll: poll.key, round: poll.number, secrecy: poll.secrecy };
  if ((await countSecretVoters(tx, roundId)) < LEAST_SECRET_VOTERS) {
    await closeRoundRow(tx, roundId, locked.now, true);
    await emptyBox(tx, roundId);
    return [{ type: "poll-closed", payload: { ...payload, ballots: null, counts: [] } }];
  }
  const count = await countRound(tx, round);
  await sealBallots(tx, roundId);
  const list = sealedEntries(poll, await readSealed(tx, roundId));
  await insertTally(tx, roundId, count, locked.now);
  await closeRoundRow(tx, roundId, locked.now);
  await emptyBox(tx, roundId);
  return [{ type: "poll-closed", payload: { ...payload, ...countedIn(count), sealedHash: sealedHash(list, sha256) } }];
}

/** What the record says of a count. */
export function countedIn({ counts }: RoundCount) {
  return {
    ballots: counts.reduce((sum, { tally }) => sum + tally.turnout.cast, 0),
    counts: counts.map(({ electorate, tally }) => ({
      electorate,
      ballots: tally.turnout.cast,
      tallyHash: sha256(canonicalJson(tally)),
    })),
  };
}

/** Sealed ballots as everybody reads them. */
export function sealedEntries(poll: PollRow, rows: readonly SealedRow[]) {
  return rows.map(({ packed, commitment }) => ({
    ballot: unpackBallot(packed, poll.round_options ?? [], poll.ballot_type, limitsOf(poll)),
    commitment,
  })) satisfies readonly SealedEntry[];
}
