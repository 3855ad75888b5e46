import { claimOf, compareIds, type Rating, ratingOf, ratingTable } from "@/domain/opinions";
import { csvText } from "../csv";
import type { PolisComment } from "./types";

/** A vote as it is written; participants by the pseudonyms that whoever exports has made for this one export. */
export type PolisVote = { readonly participantId: string; readonly commentId: string; readonly vote: Rating; readonly at: number };

export type PolisExport = {
  readonly topic: string;
  readonly description: string;
  readonly url: string;
  readonly comments: readonly PolisComment[];
  /** Every vote, those too that a later one replaces. */
  readonly votes: readonly PolisVote[];
  /** The group of each participant who counts, where it may be told. */
  readonly groups: ReadonlyMap<string, string>;
  /** How many count, and how many groups there are, where `groups` does not tell. */
  readonly totals?: { readonly counted: number; readonly groups: number };
};

export type PolisFiles = Readonly<Record<`${"summary" | "comments" | "votes" | "participants-votes" | "stats-history"}.csv`, string>>;

/** The files of a classic Polis export: agree is 1, times are milliseconds, and counts are those of the votes that count in the end. */
export function writePolis(given: PolisExport): PolisFiles {
  const comments = [...given.comments].sort((a, b) => compareIds(a.id, b.id));
  const votes = [...given.votes].sort((a, b) => a.at - b.at);
  const last = lastVotes(comments, votes);
  return {
    "summary.csv": csvText(summaryRows(given, last)),
    "comments.csv": csvText([COMMENT_HEADINGS, ...comments.map((comment) => commentRow(comment, last))]),
    "votes.csv": csvText([
      ["timestamp", "datetime", "comment-id", "voter-id", "vote"],
      ...votes.map(({ participantId, commentId, vote, at }) => [at, dateOf(at), numeric(commentId), numeric(participantId), vote]),
    ]),
    "participants-votes.csv": csvText(matrixRows(given, last)),
    "stats-history.csv": csvText(historyRows(comments, votes)),
  };
}

type Row = readonly (string | number)[];
type LastVotes = ReturnType<typeof lastVotes>;

const COMMENT_HEADINGS: Row = [
  ...["timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body"],
  ...["is-meta", "is-seed"],
];

const dateOf = (at: number | null): string => (at === null ? "" : new Date(at).toISOString());
/** A number where the id is one, so that nothing is put before it. */
const numeric = (id: string): string | number => (/^(?:0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id);

/** What stands in the end, as rows of a matrix, and how many agree and disagree. */
function lastVotes(comments: readonly PolisComment[], votes: readonly PolisVote[]) {
  const participantPlaces = new Map<string, number>();
  const claimPlaces = new Map(comments.map(({ id }, place) => [id, place]));
  const place = (places: Map<string, number>, id: string): number => {
    if (!places.has(id)) places.set(id, places.size);
    return places.get(id)!;
  };
  const participant = Int32Array.from(votes, (vote) => place(participantPlaces, vote.participantId));
  const claim = Int32Array.from(votes, (vote) => place(claimPlaces, vote.commentId));
  const table = ratingTable({
    participantIds: [...participantPlaces.keys()],
    claimIds: [...claimPlaces.keys()],
    participant,
    claim,
    value: Int8Array.from(votes, ({ vote }) => vote),
  });
  const counts = new Map(table.claimIds.map((id): [string, [number, number, number]] => [id, [0, 0, 0]]));
  for (const cell of table.cells) counts.get(table.claimIds[claimOf(cell)]!)![ratingOf(cell) + 1]! += 1;
  return { table, counts };
}

function commentRow({ id, authorId, text, at, moderated, isMeta, isSeed }: PolisComment, { counts }: LastVotes): Row {
  const [disagrees, , agrees] = counts.get(id)!;
  const author = authorId === null ? "" : numeric(authorId);
  return [at ?? "", dateOf(at), numeric(id), author, agrees, disagrees, moderated, text, String(isMeta), String(isSeed)];
}

function summaryRows({ topic, url, description, comments, groups, totals }: PolisExport, { table }: LastVotes): Row[] {
  return [
    ["topic", topic],
    ["url", url],
    ["voters", table.participantIds.length],
    ["voters-in-conv", totals?.counted ?? groups.size],
    ["commenters", new Set(comments.flatMap(({ authorId }) => authorId ?? [])).size],
    ["comments", table.claimIds.length],
    ["groups", totals?.groups ?? new Set(groups.values()).size],
    ["conversation-description", description],
  ];
}

function matrixRows({ comments, groups }: PolisExport, { table: { participantIds, claimIds, starts, cells } }: LastVotes): Row[] {
  const written = new Map<string, number>();
  for (const { authorId } of comments) if (authorId !== null) written.set(authorId, (written.get(authorId) ?? 0) + 1);
  const headings = ["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree", ...claimIds.map(numeric)];
  const rows = participantIds.map((id, row): Row => {
    const own = cells.subarray(starts[row], starts[row + 1]);
    const votes = new Array<string | number>(claimIds.length).fill("");
    for (const cell of own) votes[claimOf(cell)] = ratingOf(cell);
    const count = (rating: Rating): number => own.filter((cell) => ratingOf(cell) === rating).length;
    return [numeric(id), numeric(groups.get(id) ?? ""), written.get(id) ?? 0, own.length, count(1), count(-1), ...votes];
  });
  return [headings, ...rows];
}

/** How many votes, comments and people there were at the end of each day (UTC). Who only looked is not known: visitors are voters. */
function historyRows(comments: readonly PolisComment[], votes: readonly PolisVote[]): Row[] {
  const dayOf = (at: number): number => Math.floor(at / DAY);
  const days = [...new Set([...comments.flatMap(({ at }) => at ?? []), ...votes.map(({ at }) => at)].map(dayOf))].sort((a, b) => a - b);
  const rows = days.map((day): Row => {
    const [castSoFar, writtenSoFar] = [votes.filter(({ at }) => dayOf(at) <= day), comments.filter(({ at }) => dayOf(at ?? 0) <= day)];
    const voters = new Set(castSoFar.map(({ participantId }) => participantId)).size;
    const commenters = new Set(writtenSoFar.flatMap(({ authorId }) => authorId ?? [])).size;
    return [castSoFar.length, writtenSoFar.length, voters, voters, commenters];
  });
  return [["n-votes", "n-comments", "n-visitors", "n-voters", "n-commenters"], ...rows];
}

const DAY = 86_400_000;
