import type { RatingTable } from "@/domain/opinions";

/** The files of an export that are read, by what they hold. */
export const POLIS_FILES = ["summary", "comments", "votes", "participants-votes", "stats-history"] as const;
export type PolisFile = (typeof POLIS_FILES)[number];

/** Something that keeps an export from being read: a sentence, with the file and the line it is about. */
export type PolisProblem = { readonly file: string; readonly line: number; readonly message: string };

export type PolisComment = {
  readonly id: string;
  /** Null where the file does not say. */
  readonly authorId: string | null;
  readonly text: string;
  /** Milliseconds; null where the file does not say. */
  readonly at: number | null;
  /** 1 accepted, 0 not looked at, −1 rejected. */
  readonly moderated: -1 | 0 | 1;
  readonly isMeta: boolean;
  readonly isSeed: boolean;
};

/** What tells which number means agree. */
export const SIGN_EVIDENCE = ["own-votes", "comment-counts", "participant-counts", "none"] as const;
export type SignEvidence = (typeof SIGN_EVIDENCE)[number];

/** What reading found, in numbers. */
export type PolisFindings = {
  /** Readable rows of votes.csv, or cells of the matrix where that is all there is. */
  readonly voteRows: number;
  /** Votes that a later one for the same claim replaces. */
  readonly repeatedVotes: number;
  /** Rows without a voter, a comment or a vote. */
  readonly unreadableVotes: number;
  /** Comments that are voted on, but not in comments.csv. */
  readonly unknownComments: number;
  /** Comments whose numbers of agrees and disagrees in comments.csv are not those of the votes. */
  readonly differingCounts: number;
};

/** An export as it is used: agree is 1, whatever the files say. */
export type PolisSet = {
  readonly summary: ReadonlyMap<string, string>;
  readonly comments: readonly PolisComment[];
  readonly table: RatingTable;
  readonly sign: "as-is" | "inverted";
  readonly signEvidence: SignEvidence;
  /** Groups that the export gives to participants; null where it gives none. */
  readonly groups: ReadonlyMap<string, string> | null;
  /** Comments that were rejected, or that are about the conversation itself. */
  readonly leftOut: readonly string[];
  readonly findings: PolisFindings;
};

export type ReadPolis = { readonly set: PolisSet } | { readonly problems: readonly PolisProblem[] };
