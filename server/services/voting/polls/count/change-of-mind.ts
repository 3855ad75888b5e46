import type { Capacity } from "@/contracts/voting/polls";
import type { ElectorateCount } from "@/contracts/voting/results";
import {
  type ElectorPair,
  type FirstChoice,
  firstChoice,
  flowOf,
  refusalToCompare,
  swingApart,
  swingOf,
  type VotesApart,
} from "@/domain/change-of-mind";
import { packedWidth } from "@/domain/tally";
import type { Source } from "@/server/data/connection/statement";
import { type PairPile, readPairs } from "@/server/data/voting/polls/ballots";
import type { PollRow } from "@/server/data/voting/polls/polls";
import { CAPACITY, capacitiesOf } from "../terms";
import { ballotsOfRound } from "./ballots-of-round";
import type { RoundToCount } from "./count-round";
import { isAboutTheSame } from "./same-question";

/** What changed between the counted opening ballot and this final one, in one electorate; null where the two cannot be compared. */
export async function changeOfMind(source: Source, round: RoundToCount, electorate: Capacity): Promise<ElectorateCount["change"]> {
  const { poll: final, polls, roundId } = round;
  const opening = polls.find((poll) => isOpeningOf(poll, final, electorate));
  if (!opening?.round_id) return null;
  const optionKeys = final.round_options ?? [];
  const openingKeys = opening.round_options ?? [];
  if (opening.secrecy !== "named" || final.secrecy !== "named") return apart(source, { round, opening, electorate });
  const piles = await readPairs(source, opening.round_id, roundId, CAPACITY[electorate]);
  const widths = [packedWidth(opening.ballot_type, openingKeys.length), packedWidth(final.ballot_type, optionKeys.length)] as const;
  const electors = pairsIn(piles, widths);
  const flow = flowOf({ optionKeys, openingKeys, openingType: opening.ballot_type, finalType: final.ballot_type, electors });
  return { opening: opening.key, flow, swing: swingOf(flow) };
}

/** Where one of the two was secret nobody can be followed from one to the other: each ballot is counted by itself. */
async function apart(
  source: Source,
  { round, opening, electorate }: { readonly round: RoundToCount; readonly opening: PollRow; readonly electorate: Capacity },
): Promise<ElectorateCount["change"]> {
  const choices: readonly FirstChoice[] = [...(round.poll.round_options ?? []), null];
  const before = await votesIn(source, opening, opening.round_id!, electorate);
  const after = await votesIn(source, round.poll, round.roundId, electorate);
  return { opening: opening.key, flow: null, swing: swingApart(choices, before, after) };
}

async function votesIn(source: Source, poll: PollRow, roundId: string, electorate: Capacity): Promise<VotesApart> {
  const votes = new Map<FirstChoice, number>();
  const options = poll.round_options ?? [];
  for (const { packed, weight } of await ballotsOfRound(source, poll, roundId, electorate)) {
    const choice = firstChoice(packed, options, poll.ballot_type);
    votes.set(choice, (votes.get(choice) ?? 0) + weight);
  }
  return votes;
}

/** This electorate voted in it, on the options that there were then, it is counted, and both have a first choice on every ballot. */
function isOpeningOf(poll: PollRow, final: PollRow, electorate: Capacity): boolean {
  return (
    final.role === "final" &&
    poll.role === "opening" &&
    poll.closed_at !== null &&
    !poll.uncounted &&
    capacitiesOf(poll).includes(electorate) &&
    isAboutTheSame(poll, final) &&
    refusalToCompare(poll.ballot_type, final.ballot_type) === null
  );
}

function* pairsIn(piles: readonly PairPile[], [openingWidth, finalWidth]: readonly [number, number]): Iterable<ElectorPair> {
  for (const { delegation, weight, in_opening, in_final, electors, packed } of piles) {
    const middle = in_opening ? openingWidth : 0;
    const width = middle + (in_final ? finalWidth : 0);
    for (let elector = 0; elector < electors; elector++) {
      const pair = packed.subarray(elector * width, (elector + 1) * width);
      yield { opening: in_opening ? pair.subarray(0, middle) : null, final: in_final ? pair.subarray(middle) : null, delegation, weight };
    }
  }
}
