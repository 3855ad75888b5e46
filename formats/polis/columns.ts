/** Names of columns as the exports of several years and the tools around them write them, the usual one first. */
export const COLUMNS = {
  comment: ["comment-id", "tid", "statement-id", "claim-id"],
  voter: ["voter-id", "participant-id", "participant", "pid", "user-id", "xid"],
  vote: ["vote", "value", "rating"],
  timestamp: ["timestamp", "created", "modified", "created-at"],
  datetime: ["datetime", "date"],
  author: ["author-id", "author", "pid"],
  agrees: ["agrees", "n-agree", "agree-count"],
  disagrees: ["disagrees", "n-disagree", "disagree-count"],
  moderated: ["moderated", "mod", "moderation"],
  body: ["comment-body", "comment-text", "txt", "text", "body", "statement"],
  meta: ["is-meta"],
  seed: ["is-seed"],
  participant: ["participant", "participant-id", "voter-id", "pid"],
  group: ["group-id", "group", "gid"],
} as const satisfies Record<string, readonly string[]>;

/** `Comment_Text`, `commentText` and `comment text` are `comment-text`. */
export const columnName = (heading: string): string =>
  heading
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[\s_]+/g, "-");

/** Where a column is among the headings, −1 where it is not. */
export function placeOf(headings: readonly string[], column: keyof typeof COLUMNS): number {
  for (const name of COLUMNS[column]) {
    const place = headings.indexOf(name);
    if (place >= 0) return place;
  }
  return -1;
}
