import { claimOf, type RatingTable, ratingOf } from "@/domain/opinions";
import type { CountedComment } from "./comments";
import type { PolisSet } from "./types";

type Verdict = Pick<PolisSet, "sign" | "signEvidence">;

/**
 * Whether 1 means agree, or −1 as in Polis's database. People agree with what they wrote themselves, which 99 of 100 votes in the open
 * data sets bear out, so their own votes tell; where there are too few of them, the counts that the export gives do.
 */
export function signOf(
  table: RatingTable,
  comments: readonly CountedComment[],
  participants: ReadonlyMap<string, readonly [number, number]>,
): Verdict {
  const own = ownVotes(table, comments);
  const byComments = likeness(byClaim(table), new Map(comments.flatMap(countsOfComment)));
  const byParticipants = likeness(byParticipant(table), participants);
  if (Math.abs(own) >= CLEAR) return verdict(own, "own-votes");
  if (byComments !== 0) return verdict(byComments, "comment-counts");
  if (byParticipants !== 0) return verdict(byParticipants, "participant-counts");
  return own === 0 ? { sign: "as-is", signEvidence: "none" } : verdict(own, "own-votes");
}

/** Fewer votes of authors than this on either side may be chance. */
const CLEAR = 3;

const verdict = (evidence: number, signEvidence: Verdict["signEvidence"]): Verdict => ({
  sign: evidence > 0 ? "as-is" : "inverted",
  signEvidence,
});

/** Votes of 1 less votes of −1 by people on what they wrote. */
function ownVotes({ participantIds, claimIds, starts, cells }: RatingTable, comments: readonly CountedComment[]): number {
  const authors = new Map(comments.map(({ id, authorId }) => [id, authorId]));
  const authorOf = claimIds.map((id) => authors.get(id) ?? null);
  let sum = 0;
  for (const [row, participant] of participantIds.entries())
    for (let at = starts[row]!; at < starts[row + 1]!; at++) if (authorOf[claimOf(cells[at]!)] === participant) sum += ratingOf(cells[at]!);
  return sum;
}

const countsOfComment = ({ id, agrees, disagrees }: CountedComment): [string, readonly [number, number]][] =>
  agrees === null || disagrees === null ? [] : [[id, [agrees, disagrees]]];

/** By how much nearer counts that are given lie to the votes as they are than to the votes the other way round. */
function likeness(found: ReadonlyMap<string, readonly [number, number]>, given: ReadonlyMap<string, readonly [number, number]>): number {
  let sum = 0;
  for (const [id, [agrees, disagrees]] of given) {
    const [ones, minusOnes] = found.get(id) ?? [0, 0];
    sum += Math.abs(agrees - minusOnes) + Math.abs(disagrees - ones) - Math.abs(agrees - ones) - Math.abs(disagrees - minusOnes);
  }
  return sum;
}

function byClaim({ claimIds, cells }: RatingTable): ReadonlyMap<string, readonly [number, number]> {
  const counts = claimIds.map((): [number, number] => [0, 0]);
  for (const cell of cells) if (ratingOf(cell) !== 0) counts[claimOf(cell)]![ratingOf(cell) > 0 ? 0 : 1] += 1;
  return new Map(counts.map((count, claim) => [claimIds[claim]!, count]));
}

function byParticipant({ participantIds, starts, cells }: RatingTable): ReadonlyMap<string, readonly [number, number]> {
  return new Map(
    participantIds.map((id, row) => {
      const own = Array.from(cells.subarray(starts[row], starts[row + 1]), ratingOf);
      return [id, [own.filter((rating) => rating > 0).length, own.filter((rating) => rating < 0).length] as const];
    }),
  );
}
