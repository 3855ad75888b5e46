import { folded } from "@/domain/kernel";
import { csvRows } from "../csv";
import { closestName } from "../scenario-file/closest-name";

/** What a person of the list is meant to be. */
export const SEAT_ROLES = ["head", "delegate", "observer"] as const;
export type SeatLine = {
  readonly line: number;
  readonly name: string;
  readonly foldedName: string;
  /** Key of a delegation; null for an observer, and where the list leaves it open. */
  readonly delegation: string | null;
  readonly role: (typeof SEAT_ROLES)[number];
  readonly group: string | null;
};
export type SeatProblem = { readonly line: number; readonly message: string };
export type ReadSeatList = { readonly seats: readonly SeatLine[]; readonly problems: readonly SeatProblem[] };
type Delegation = { readonly key: string; readonly name: string };

const COLUMNS = ["name", "delegation", "role", "group"] as const;
type Column = (typeof COLUMNS)[number];
/** What an exported chart has besides. */
const PASSED_OVER = ["called", "status"];
const MAX_PEOPLE = 1_000;
const MAX_NAME = 60;

/**
 * A list of who is to sit where, separated by commas, semicolons or tabs: a header with `name` and, in any order, `delegation` (key or
 * name), `role` and `group`. Everything that is wrong with it is said, line by line; a list with problems is not used.
 */
export function readSeatList(text: string, delegations: readonly Delegation[]): ReadSeatList {
  const [header, ...rows] = csvRows(text);
  if (!header)
    return { seats: [], problems: [{ line: 1, message: "The list is empty. Its first line says what stands below: name, delegation." }] };
  const columns = columnsOf(header.cells, header.line);
  if ("problem" in columns) return { seats: [], problems: [columns.problem] };
  const reader = new Reader(columns.at, delegations);
  for (const { cells, line } of rows) reader.read(cells, line);
  return reader.finish(header.line);
}

type Columns = { readonly at: Readonly<Partial<Record<Column, number>>> } | { readonly problem: SeatProblem };

function columnsOf(header: readonly string[], line: number): Columns {
  const at: Partial<Record<Column, number>> = {};
  for (const [index, cell] of header.entries()) {
    const name = folded(cell);
    if (name === "" || PASSED_OVER.includes(name)) continue;
    if (!(COLUMNS as readonly string[]).includes(name)) {
      const meant = closestName(name, COLUMNS);
      const known = meant ? `Did you mean “${meant}”?` : `Headings are ${COLUMNS.join(", ")}.`;
      return { problem: { line, message: `There is no heading “${shown(cell)}”. ${known}` } };
    }
    if (at[name as Column] !== undefined) return { problem: { line, message: `The heading “${name}” is there twice.` } };
    at[name as Column] = index;
  }
  if (at.name === undefined)
    return { problem: { line, message: "The first line must hold the headings, and one of them must be “name”." } };
  return { at };
}

class Reader {
  private readonly seats: SeatLine[] = [];
  private readonly problems: SeatProblem[] = [];
  private readonly lineOfName = new Map<string, number>();
  private readonly lineOfHead = new Map<string, number>();

  constructor(
    private readonly at: Readonly<Partial<Record<Column, number>>>,
    private readonly delegations: readonly Delegation[],
  ) {}

  read(row: readonly string[], line: number): void {
    const cell = (column: Column) => (this.at[column] === undefined ? "" : (row[this.at[column]] ?? "").normalize("NFC").trim());
    const name = cell("name").replace(/\s+/g, " ");
    const foldedName = folded(name);
    const before = this.problems.length;
    const say = (message: string) => this.problems.push({ line, message });
    if (foldedName === "") say("There is no name.");
    else if ([...name].length > MAX_NAME) say(`The name has more than ${MAX_NAME} characters.`);
    else if (name.includes("\0") || name.includes("\uFFFD")) say("The name has characters that cannot be read. Save the list as UTF-8.");
    const role = this.roleOf(cell("role"), say);
    const delegation = this.delegationOf(cell("delegation"), say);
    if (role === "observer" && delegation) say("An observer sits in no delegation. Leave the delegation empty, or make them a delegate.");
    if (role === "head" && cell("delegation") === "") say("Say which delegation they head.");
    this.lookTwice(line, foldedName, role === "head" ? delegation : null, say);
    if (this.problems.length === before)
      this.seats.push({ line, name, foldedName, role: role!, delegation, group: cell("group").slice(0, 60) || null });
  }

  finish(headerLine: number): ReadSeatList {
    if (this.lineOfName.size === 0 && this.problems.length === 0)
      this.problems.push({ line: headerLine, message: "Nobody is on the list: there are no lines after the first." });
    if (this.seats.length > MAX_PEOPLE) this.problems.push({ line: headerLine, message: `The list has more than ${MAX_PEOPLE} people.` });
    return { seats: this.seats, problems: this.problems };
  }

  private roleOf(word: string, say: (message: string) => void): SeatLine["role"] | null {
    if (word === "") return "delegate";
    const role = SEAT_ROLES.find((one) => one === folded(word));
    if (role) return role;
    const meant = closestName(folded(word), SEAT_ROLES);
    say(`There is no role “${shown(word)}”. ${meant ? `Did you mean “${meant}”?` : `Roles are ${SEAT_ROLES.join(", ")}.`}`);
    return null;
  }

  private delegationOf(word: string, say: (message: string) => void): string | null {
    if (word === "") return null;
    const wanted = folded(word);
    const found = this.delegations.find(({ key, name }) => folded(key) === wanted || folded(name) === wanted);
    if (found) return found.key;
    const meant = closestName(
      word,
      this.delegations.flatMap(({ key, name }) => [name, key]),
    );
    const named = this.delegations.find(({ key, name }) => key === meant || name === meant)?.name;
    say(`There is no delegation “${shown(word)}” in this debate.${named ? ` Did you mean “${named}”?` : ""}`);
    return null;
  }

  private lookTwice(line: number, foldedName: string, headed: string | null, say: (message: string) => void): void {
    const earlier = this.lineOfName.get(foldedName);
    if (earlier !== undefined && foldedName !== "") say(`The same name stands on line ${earlier}. Tell the two apart.`);
    else this.lineOfName.set(foldedName, line);
    if (headed === null) return;
    const other = this.lineOfHead.get(headed);
    if (other !== undefined) say(`Line ${other} names a head for this delegation already.`);
    else this.lineOfHead.set(headed, line);
  }
}

const shown = (cell: string): string => ([...cell.trim()].length > 40 ? `${[...cell.trim()].slice(0, 40).join("")}…` : cell.trim());
