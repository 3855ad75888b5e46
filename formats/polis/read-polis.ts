import { type RatingTable, ratingTable } from "@/domain/opinions";
import { withoutGuard } from "./cells";
import { type CountedComment, readComments } from "./comments";
import { type Participants, readParticipants } from "./participants";
import { signOf } from "./sign";
import { cellsOf, textOf } from "./text";
import type { PolisFile, PolisProblem, PolisSet, ReadPolis } from "./types";
import { readVotes, type VoteRows } from "./votes";

/**
 * Reads an export: votes.csv, or participants-votes.csv where there are no votes by themselves; all other files may be missing. Counts in
 * the files are not believed but made anew from the votes; of several votes of one participant on one comment the latest counts.
 */
export function readPolis(files: ReadonlyMap<PolisFile, Uint8Array>): ReadPolis {
  const tooLarge = [...files].filter(([, bytes]) => bytes.length > LARGEST).map(([name]) => name);
  if (tooLarge.length > 0)
    return { problems: tooLarge.map((name) => ({ file: `${name}.csv`, line: 1, message: "This is larger than 500 MB." })) };
  const texts = new Map([...files].map(([name, bytes]) => [name, textOf(bytes)]));
  const comments = readComments(texts.get("comments") ?? "");
  const participants = readParticipants(texts.get("participants-votes") ?? "");
  const votes = isEmpty(texts.get("votes")) ? null : readVotes(texts.get("votes")!);
  const problems: PolisProblem[] = [
    ...("problem" in comments ? [{ file: "comments.csv", ...comments.problem }] : []),
    ...("problem" in participants ? [{ file: "participants-votes.csv", ...participants.problem }] : []),
    ...(votes && "problem" in votes ? [{ file: "votes.csv", ...votes.problem }] : []),
  ];
  if ("problem" in comments || "problem" in participants || (votes && "problem" in votes)) return { problems };
  return { set: assembled(comments, participants, votes ?? participants.votes, summaryOf(texts.get("summary"))) };
}

/** A text cannot be longer in JavaScript. */
const LARGEST = 500_000_000;

const isEmpty = (text: string | undefined): boolean => text === undefined || text.trim() === "";

function assembled(
  comments: readonly CountedComment[],
  participants: Participants,
  votes: VoteRows,
  summary: ReadonlyMap<string, string>,
): PolisSet {
  const commented = new Set(comments.map(({ id }) => id));
  const voted = new Set(votes.claimIds);
  const read = ratingTable({ ...votes, claimIds: [...votes.claimIds, ...[...commented].filter((id) => !voted.has(id))] });
  const verdict = signOf(read, comments, participants.counts);
  const table = verdict.sign === "as-is" ? read : { ...read, cells: read.cells.map((cell) => cell + 2 * (1 - (cell % 3))) };
  return {
    summary,
    comments: comments.map(({ agrees: _agrees, disagrees: _disagrees, ...comment }) => comment),
    table,
    ...verdict,
    groups: participants.groups,
    leftOut: comments.filter(({ moderated, isMeta }) => moderated < 0 || isMeta).map(({ id }) => id),
    findings: {
      voteRows: votes.value.length,
      repeatedVotes: votes.value.length - table.cells.length,
      unreadableVotes: votes.unreadable,
      unknownComments: comments.length === 0 ? 0 : votes.claimIds.filter((id) => !commented.has(id)).length,
      differingCounts: differing(table, comments),
    },
  };
}

function differing({ claimIds, cells }: RatingTable, comments: readonly CountedComment[]): number {
  const counts = new Int32Array(3 * claimIds.length);
  for (const cell of cells) counts[cell]! += 1;
  const places = new Map(claimIds.map((id, claim) => [id, claim]));
  return comments.filter(({ id, agrees, disagrees }) => {
    const at = 3 * places.get(id)!;
    return (agrees !== null && agrees !== counts[at + 2]) || (disagrees !== null && disagrees !== counts[at]);
  }).length;
}

function summaryOf(text = ""): ReadonlyMap<string, string> {
  const pairs = cellsOf(text).map(([key = "", ...values]) => [key.trim(), withoutGuard(values.join(","))] as const);
  return new Map(pairs.filter(([key]) => key !== ""));
}
