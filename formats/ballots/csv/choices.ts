import { ballotSink, tierFiller } from "../gathering/ballot-sink";
import { optionList } from "../gathering/options";
import { problem } from "../problem";
import { skipSpace, spells, trimEnd } from "../text/scanning";
import type { BallotSet, ReadRequest } from "../types";
import { eachRecord } from "./cells";
import type { CsvHeader } from "./header";
import { rowAmounts } from "./row-amounts";

type ChoiceVisitor = {
  /** An option named in a row; lower places are better. */
  readonly choice: (place: number, bytes: Uint8Array, start: number, end: number, line: number) => void;
  readonly row: (line: number, ballots: number, weight: number) => void;
};

/** Reads cells that name options: a column for each place, or one column of rankings (`A > B = C`) or of approvals (`A; B`). */
export function readChoices(bytes: Uint8Array, header: CsvHeader, { ballotType, wanted }: ReadRequest): BallotSet {
  if (!header.columns.some(({ role }) => role === "choice" || role === "ranking" || role === "approvals"))
    throw problem(1, "No column is an option: the first line gives the options' names, or 1st, 2nd, 3rd … where cells name them.");
  const options = optionList();
  eachRow(bytes, header, { choice: (_, cell, start, end, line) => options.meet(cell, start, end, line), row: () => {} });
  const isApproval =
    ballotType === "approval" ||
    (ballotType === undefined && (header.columns.some(({ role }) => role === "approvals") || isOnlyApproval(wanted)));
  const sink = ballotSink(isApproval ? "approval" : "ranked", options.names);
  const row = isApproval ? approvedRow(sink.packed) : rankedRow(sink.packed);
  eachRow(bytes, header, {
    choice: (place, cell, start, end, line) => row.add(options.index.find(cell, start, end), place, line),
    row(line, ballots, weight) {
      row.close();
      sink.take(line, ballots, weight);
    },
  });
  const notes =
    row.repeated() > 0
      ? [`Ballots name an option that they have named before, ${row.repeated()} times in all: its first place counts.`]
      : [];
  return { title: null, seats: null, names: options.names, profile: sink.finish(), notes };
}

const isOnlyApproval = (wanted: ReadRequest["wanted"]): boolean => wanted?.includes("approval") === true && !wanted.includes("ranked");

function eachRow(bytes: Uint8Array, header: CsvHeader, visitor: ChoiceVisitor): void {
  const amounts = rowAmounts();
  eachRecord(bytes, header.body, header.delimiter, {
    cell(index, cell, start, end, line) {
      const column = header.columns[index];
      if (column?.role === "choice") {
        if (start < end && !SKIPPED.some((word) => spells(cell, start, end, word))) visitor.choice(column.number, cell, start, end, line);
      } else if (column?.role === "ranking") eachName(cell, start, end, GREATER, EQUALS, line, visitor);
      else if (column?.role === "approvals") eachName(cell, start, end, SEMICOLON, COMMA, line, visitor);
      else amounts.cell(header, index, cell, start, end, line);
    },
    record(line) {
      visitor.row(line, amounts.count, amounts.weight);
      amounts.restart();
    },
  });
}

/** What returning officers write for a rank without a valid mark. */
const SKIPPED = ["skipped", "undervote", "overvote", "blank", "-"];
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** Splits a cell; a `lower` sign begins the next place, an `equal` one does not. */
function eachName(cell: Uint8Array, start: number, end: number, lower: number, equal: number, line: number, visitor: ChoiceVisitor): void {
  let from = start;
  let place = 1;
  for (let at = start; at <= end; at++) {
    const byte = at === end ? lower : cell[at];
    if (byte !== lower && byte !== equal) continue;
    const first = skipSpace(cell, from, at);
    const last = trimEnd(cell, first, at);
    if (first < last) visitor.choice(place, cell, first, last, line);
    if (byte === lower) place++;
    from = at + 1;
  }
}

const MOST_CHOICES = 1_000;

function approvedRow(packed: Uint8Array) {
  return {
    add(option: number): void {
      packed[option >> 3]! |= 1 << (option & 7);
    },
    close: () => {},
    repeated: () => 0,
  };
}

/** Keeps a row until it is whole, because columns need not be in the order of their places. */
function rankedRow(packed: Uint8Array) {
  const filler = tierFiller(packed);
  const chosen: { option: number; place: number }[] = [];
  let isInOrder = true;
  let repeated = 0;
  return {
    add(option: number, place: number, line: number): void {
      if (chosen.length === MOST_CHOICES) throw problem(line, `A ballot has at most ${MOST_CHOICES} places.`);
      if (chosen.length > 0 && chosen.at(-1)!.place > place) isInOrder = false;
      chosen.push({ option, place });
    },
    close(): void {
      if (!isInOrder) chosen.sort((one, other) => one.place - other.place);
      let last = 0;
      for (const { option, place } of chosen) {
        if (place !== last) filler.closeTier();
        last = place;
        if (!filler.place(option)) repeated++;
      }
      filler.restart();
      chosen.length = 0;
      isInOrder = true;
    },
    repeated: () => repeated,
  };
}
