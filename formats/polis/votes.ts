import { idOf, timeOf, voteOf } from "./cells";
import { columnName, placeOf } from "./columns";
import { delimiterOf, rowsOf } from "./text";
import type { PolisProblem } from "./types";

/** Votes as rows, with the numbers that the file has: nobody has said yet which of them means agree. */
export type VoteRows = {
  readonly participantIds: readonly string[];
  readonly claimIds: readonly string[];
  readonly participant: Int32Array;
  readonly claim: Int32Array;
  readonly value: Int8Array;
  readonly at: Float64Array;
  readonly unreadable: number;
};

/** Reads votes.csv: one vote a row, in any order of rows and columns. */
export function readVotes(text: string): VoteRows | { readonly problem: Omit<PolisProblem, "file"> } {
  const { headings, rows } = text.includes('"') ? rowsOf(text) : plainRows(text);
  const places = {
    voter: placeOf(headings, "voter"),
    comment: placeOf(headings, "comment"),
    vote: placeOf(headings, "vote"),
    timestamp: placeOf(headings, "timestamp"),
    datetime: placeOf(headings, "datetime"),
  };
  const missing = (["voter", "comment", "vote"] as const).filter((column) => places[column] < 0);
  if (missing.length > 0 && headings.length > 0)
    return {
      problem: {
        line: 1,
        message: `There is no heading ${missing.map((column) => NAMES[column]).join(", ")}. The headings are: ${headingsInWords(headings)}.`,
      },
    };
  const gathered = new Gathering();
  for (const row of rows) {
    if (row.length === 1 && row[0]!.trim() === "") continue;
    const vote = voteOf(row[places.vote] ?? "");
    const voter = idOf(row[places.voter] ?? "");
    const comment = idOf(row[places.comment] ?? "");
    if (vote === null || voter === "" || comment === "") gathered.unreadable++;
    else gathered.add(voter, comment, vote, timeOf(row[places.timestamp] ?? "") ?? timeOf(row[places.datetime] ?? "") ?? 0);
  }
  const votes = gathered.finish();
  return votes.value.length === 0 && votes.unreadable > 0
    ? { problem: { line: 2, message: `No row has a vote that can be read: ${READABLE}.` } }
    : votes;
}

const READABLE = "a voter, a comment, and 1, 0 or −1";
/** The first of them: a file that is no table at all may have one of any length. */
const headingsInWords = (headings: readonly string[]): string => {
  const words = headings.slice(0, 8).join(", ");
  return words.length > 120 ? `${words.slice(0, 119)}…` : words;
};

const NAMES = { voter: "voter-id", comment: "comment-id", vote: "vote" } as const;

/** Votes put one below the other, in arrays that grow. */
export class Gathering {
  unreadable = 0;
  #participants = new Map<string, number>();
  #claims = new Map<string, number>();
  #size = 0;
  #participant = new Int32Array(1024);
  #claim = new Int32Array(1024);
  #value = new Int8Array(1024);
  #at = new Float64Array(1024);

  add(participant: string, claim: string, value: number, at: number): void {
    if (this.#size === this.#value.length) this.#grow();
    this.#participant[this.#size] = placeIn(this.#participants, participant);
    this.#claim[this.#size] = placeIn(this.#claims, claim);
    this.#value[this.#size] = value;
    this.#at[this.#size++] = at;
  }

  finish(): VoteRows {
    const size = this.#size;
    return {
      participantIds: [...this.#participants.keys()],
      claimIds: [...this.#claims.keys()],
      participant: this.#participant.subarray(0, size),
      claim: this.#claim.subarray(0, size),
      value: this.#value.subarray(0, size),
      at: this.#at.subarray(0, size),
      unreadable: this.unreadable,
    };
  }

  #grow(): void {
    const size = 2 * this.#size;
    const larger = <Numbers extends Int32Array | Int8Array | Float64Array>(into: Numbers, from: Numbers): Numbers => {
      into.set(from);
      return into;
    };
    this.#participant = larger(new Int32Array(size), this.#participant);
    this.#claim = larger(new Int32Array(size), this.#claim);
    this.#value = larger(new Int8Array(size), this.#value);
    this.#at = larger(new Float64Array(size), this.#at);
  }
}

function placeIn(places: Map<string, number>, id: string): number {
  const known = places.get(id);
  if (known !== undefined) return known;
  places.set(id, places.size);
  return places.size - 1;
}

type RowsInTurn = { readonly headings: readonly string[]; readonly rows: Iterable<readonly string[]> };

/** Rows of a file without quotes, one at a time: there may be millions. */
function plainRows(text: string): RowsInTurn {
  const rows = linesOf(text, delimiterOf(text));
  const first = rows.next();
  return { headings: (first.done ? [] : first.value).map(columnName), rows };
}

function* linesOf(text: string, delimiter: string): Generator<readonly string[], void, undefined> {
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const last = end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
    if (last > start) yield text.slice(start, last).split(delimiter);
    start = end + 1;
  }
}

const CARRIAGE_RETURN = 0x0d;
