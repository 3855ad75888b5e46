import { BALLOT_TYPES, type BallotType, MAX_COUNTED_OPTIONS } from "@/domain/tally";
import { tooManyOptions } from "../gathering/options";
import { problem } from "../problem";
import { decode, printable } from "../text/plain-text";
import { eachRecord, type Place, QUOTE } from "./cells";

/** What a column holds. `number` is the option's, or the place that a choice has. */
export type Column =
  | { readonly role: "option"; readonly number: number }
  | { readonly role: "choice"; readonly number: number }
  | { readonly role: "ranking" | "approvals" | "count" | "weight" | "ignored" };

export type CsvHeader = {
  readonly delimiter: number;
  readonly columns: readonly Column[];
  /** The options that are columns; none where cells name them. */
  readonly names: readonly string[];
  /** What the header says of the ballots' type and its limit, as `writeCsv` writes it. */
  readonly declared: { readonly ballotType: BallotType; readonly limit: number | null } | null;
  readonly body: Place;
};

/** Reads the first record. Columns that are not recognised are options, unless other columns hold choices. */
export function readHeader(bytes: Uint8Array): CsvHeader {
  const start = afterSeparatorLine(bytes);
  const delimiter = delimiterOf(bytes, start.at);
  const titles: string[] = [];
  let headerLine = 1;
  let tooMany = false;
  const body = eachRecord(bytes, start, delimiter, {
    cell(column, cell, from, to) {
      if (column < MOST_COLUMNS) titles[column] = decode(cell, from, to);
      else tooMany = true;
    },
    record(line) {
      headerLine = line;
      return false;
    },
  });
  if (tooMany) throw tooManyOptions(headerLine);
  if (titles.length === 0) throw problem(1, "The file is empty: its first line names the options.");
  return { delimiter, body, ...assign(titles, bytes, delimiter, body, headerLine) };
}

const MOST_COLUMNS = MAX_COUNTED_OPTIONS + 100;
const DELIMITERS = [0x2c, 0x3b, 0x09, 0x7c];

/** Excel writes the separator into a line of its own: `sep=;`. */
function afterSeparatorLine(bytes: Uint8Array): Place {
  const found = /^sep=.\r?\n/i.exec(decode(bytes, 0, Math.min(bytes.length, 8)));
  return found ? { at: found[0].length, line: 2 } : { at: 0, line: 1 };
}

/** Comma, semicolon, tab or bar: the one that the first line has most of outside quotation marks. */
function delimiterOf(bytes: Uint8Array, start: number): number {
  const counts = DELIMITERS.map(() => 0);
  let isQuoted = false;
  for (let at = start; at < bytes.length && (isQuoted || bytes[at] !== 0x0a); at++) {
    if (bytes[at] === QUOTE) isQuoted = !isQuoted;
    const which = isQuoted ? -1 : DELIMITERS.indexOf(bytes[at]!);
    if (which >= 0) counts[which]!++;
  }
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

const COUNTS = /^(counts?|n|number|quantity|copies|frequency|ballots|votes|voters|(number|no) of (ballots|votes|voters))$/;
const WEIGHTS = /^((voting )?weights?)$/;
const RANKINGS = /^(ballot|vote|choice|ranking|order|preferences|selection)$/;
const APPROVALS = /^(approvals|approved|approves|selections|choices)$/;
const IGNORED = new RegExp(
  `^(${[
    "id|no|nr|row|record id|record entry|ballot (id|no|number|type)|cvr( id)?|receipt",
    "voter( id| name)?|name|full name|user( name| id)?|username|participant|e ?mail( address)?|delegation|capacity|group",
    "time ?stamp|time|date|submitted( at| on)?|created( at)?|start(ed)?( at)?|precinct( id)?|ward|district|county|tabulator|comments?|notes?",
  ].join("|")})$`,
);
const DECLARED = new RegExp(`^(${BALLOT_TYPES.join("|")}) ballots(?: (?:0 |of )?(\\d{1,9}))?$`);
const CHOICE =
  /^(?:choice|rank|ranking|preference|pref|place|position)? ?(\d{1,3})(?:st|nd|rd|th)?(?: (?:choice|rank|preference|pref|place))?$/;
const WORDED_CHOICE = /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: (?:choice|rank|preference|place))?$/;
const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const MARKED_OPTION = /^option: ?(.+)$/i;

/** How a title is compared: lower case, one space for everything that is no letter or digit. */
const simplified = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether a column of this title would be taken for an option. */
export const isOptionTitle = (title: string): boolean => {
  const plain = simplified(title);
  const recognised = [COUNTS, WEIGHTS, RANKINGS, APPROVALS, IGNORED, DECLARED, CHOICE, WORDED_CHOICE].some((pattern) =>
    pattern.test(plain),
  );
  return !recognised && !MARKED_OPTION.test(title) && !GRID_TITLE.test(title);
};

function assign(titles: readonly string[], bytes: Uint8Array, delimiter: number, body: Place, line: number) {
  const isChoices = holdChoices(titles, bytes, delimiter, body);
  const names: string[] = [];
  let declared: CsvHeader["declared"] = null;
  const columns = titles.map((title): Column => {
    const plain = simplified(title);
    const marked = MARKED_OPTION.exec(title)?.[1];
    const declares = DECLARED.exec(plain);
    if (declares && !marked) {
      declared = { ballotType: declares[1] as BallotType, limit: declares[2] ? Number(declares[2]) : null };
      return { role: "count" };
    }
    const place = isChoices ? placeOf(plain) : null;
    if (place !== null) return { role: "choice", number: place };
    if (!marked) {
      if (COUNTS.test(plain)) return { role: "count" };
      if (WEIGHTS.test(plain)) return { role: "weight" };
      if (RANKINGS.test(plain)) return { role: "ranking" };
      if (APPROVALS.test(plain)) return { role: "approvals" };
      if (IGNORED.test(plain) || title === "" || isChoices) return { role: "ignored" };
    }
    names.push(marked ?? title);
    return { role: "option", number: names.length - 1 };
  });
  return { columns: settle(columns), names: checkedNames(withoutQuestion(names), line), declared };
}

/** Where columns are options, what else could hold a ballot does not; of several such columns the first one counts. */
function settle(columns: readonly Column[]): readonly Column[] {
  const hasOptions = columns.some(({ role }) => role === "option" || role === "choice");
  const written = columns.find(({ role }) => role === "ranking" || role === "approvals");
  return columns.map((column) =>
    (column.role === "ranking" || column.role === "approvals") && (hasOptions || column !== written) ? { role: "ignored" } : column,
  );
}

function placeOf(plain: string): number | null {
  const digits = CHOICE.exec(plain)?.[1];
  if (digits) return Number(digits);
  const word = WORDED_CHOICE.exec(plain)?.[1];
  return word ? ORDINALS.indexOf(word) + 1 : null;
}

/** Titles such as "1st", "Rank 2", "Third choice". Bare numbers may be options: they are places when the first row holds names. */
function holdChoices(titles: readonly string[], bytes: Uint8Array, delimiter: number, body: Place): boolean {
  const plain = titles.map(simplified);
  const places = plain.flatMap((title, column) => (placeOf(title) === null ? [] : [column]));
  if (places.some((column) => !/^\d+$/.test(plain[column]!))) return true;
  if (places.length === 0) return false;
  let holdsNames = false;
  eachRecord(bytes, body, delimiter, {
    cell(column, cell, start, end) {
      if (places.includes(column) && /\p{L}{2}/u.test(decode(cell, start, Math.min(end, start + 100)))) holdsNames = true;
    },
    record: () => false,
  });
  return holdsNames;
}

const GRID_TITLE = /^(.+?)\s*\[(.+)\]$/;

/** Forms repeat the question in every title of a grid: "Rank them [Alice]". */
function withoutQuestion(names: readonly string[]): readonly string[] {
  const parts = names.map((name) => GRID_TITLE.exec(name));
  const [first] = parts;
  if (names.length < 2 || !first || parts.some((part) => part?.[1] !== first[1])) return names;
  return parts.map((part) => part![2]!);
}

function checkedNames(names: readonly string[], line: number): readonly string[] {
  if (names.length > MAX_COUNTED_OPTIONS) throw tooManyOptions(line);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw problem(line, `Two columns are called “${printable(twice)}”: give each option a name of its own.`);
  return names;
}
