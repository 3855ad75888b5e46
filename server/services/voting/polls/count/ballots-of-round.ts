import type { Capacity } from "@/contracts/voting/polls";
import { type BallotGroup, packedWidth } from "@/domain/tally";
import type { Source } from "@/server/data/connection/statement";
import { type BallotPile, readImported, readPiles } from "@/server/data/voting/polls/ballots";
import type { PollRow } from "@/server/data/voting/polls/polls";
import { CAPACITY } from "../terms";
import { asGroups, secretBallots } from "./secret-ballots";

/** The ballots of one electorate of a round, whatever way they were cast, without names. */
export async function ballotsOfRound(source: Source, poll: PollRow, roundId: string, electorate: Capacity): Promise<Iterable<BallotGroup>> {
  if (poll.imported_from) return readImported(source, roundId);
  if (poll.secrecy !== "named") return asGroups(await secretBallots(source, poll, roundId));
  const piles = await readPiles(source, roundId);
  return ballotsIn(
    piles.filter(({ capacity }) => capacity === CAPACITY[electorate]),
    poll,
  );
}

type GroupedBallots = Iterable<BallotGroup & { readonly group: string }>;

/** One after the other, as often as asked: a hundred thousand ballots are never a hundred thousand objects. */
export function ballotsIn(piles: readonly BallotPile[], poll: PollRow): GroupedBallots {
  const width = packedWidth(poll.ballot_type, (poll.round_options ?? poll.poll_options).length);
  return {
    *[Symbol.iterator]() {
      for (const { packed, weight, delegation } of piles)
        for (let start = 0; start < packed.length; start += width)
          yield { packed: packed.subarray(start, start + width), ballots: 1, weight, group: delegation ?? "" };
    },
  };
}
