import { idOf, voteOf } from "./cells";
import { COLUMNS, placeOf } from "./columns";
import { type Rows, rowsOf } from "./text";
import type { PolisProblem } from "./types";
import { Gathering, type VoteRows } from "./votes";

/** What participants-votes.csv says of participants, and the matrix of votes beside it. */
export type Participants = {
  readonly groups: ReadonlyMap<string, string> | null;
  readonly votes: VoteRows;
  /** Numbers of agrees and disagrees by participant, where the file has them. */
  readonly counts: ReadonlyMap<string, readonly [number, number]>;
};

export function readParticipants(text: string): Participants | { readonly problem: Omit<PolisProblem, "file"> } {
  const read = rowsOf(text);
  const { headings, rows } = read;
  const id = placeOf(headings, "participant");
  if (headings.length > 0 && id < 0) return { problem: { line: 1, message: "There is no heading participant." } };
  const [group, agree, disagree] = [placeOf(headings, "group"), headings.indexOf("n-agree"), headings.indexOf("n-disagree")];
  const claims = claimColumns(read);
  const groups = new Map<string, string>();
  const counts = new Map<string, readonly [number, number]>();
  const votes = new Gathering();
  for (const row of rows) {
    const participant = idOf(row[id] ?? "");
    if (participant === "") continue;
    const own = idOf(row[group] ?? "");
    if (own !== "" && !/^(?:-1|null|none|nan|na)$/i.test(own)) groups.set(participant, own);
    if (agree >= 0 && disagree >= 0) counts.set(participant, [Number(row[agree]) || 0, Number(row[disagree]) || 0]);
    for (const { place, claim } of claims) {
      const cell = row[place];
      if (cell === undefined || cell.trim() === "") continue;
      const vote = voteOf(cell);
      if (vote === null) votes.unreadable++;
      else votes.add(participant, claim, vote, 0);
    }
  }
  return { groups: groups.size > 0 ? groups : null, votes: votes.finish(), counts };
}

const KNOWN: ReadonlySet<string> = new Set([
  ...COLUMNS.participant,
  ...COLUMNS.group,
  "xid",
  "n-comments",
  "n-votes",
  "n-agree",
  "n-disagree",
  "n-pass",
]);

/** Columns named by a number, and those of another name that hold nothing but votes. */
function claimColumns({ headings, rows }: Rows): readonly { readonly place: number; readonly claim: string }[] {
  return headings.flatMap((heading, place) => {
    if (KNOWN.has(heading) || heading === "") return [];
    const isClaim = /^\d+$/.test(heading) || rows.every((row) => (row[place] ?? "").trim() === "" || voteOf(row[place]!) !== null);
    return isClaim ? [{ place, claim: idOf(heading) }] : [];
  });
}
