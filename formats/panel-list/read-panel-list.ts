import { MAX_PANELLISTS } from "@/contracts/panel/panellists";
import { email as anEmail } from "@/contracts/primitives";
import { folded } from "@/domain/kernel";
import { csvRows } from "../csv";
import { closestName } from "../scenario-file/closest-name";

export type PanelListRow = {
  readonly line: number;
  readonly name: string;
  /** As it stands there: what mail is sent to. */
  readonly email: string;
  readonly foldedEmail: string;
  readonly expertise: string;
  readonly group: string;
};
export type PanelListProblem = { readonly line: number; readonly message: string };
export type ReadPanelList = { readonly rows: readonly PanelListRow[]; readonly problems: readonly PanelListProblem[] };

const COLUMNS = ["name", "email", "expertise", "group"] as const;
type Column = (typeof COLUMNS)[number];
/** Other words that lists have for a column, without spaces and hyphens. */
const SYNONYMS: Readonly<Record<string, Column>> = { mail: "email", emailaddress: "email", mailaddress: "email" };
const MAX_CELL = 60;

/**
 * A list of people to invite to a panel, separated by commas, semicolons or tabs: a header with `name` and `email` and, in any order,
 * `expertise` and `group`. Everything that is wrong with it is said, line by line; a list with problems is not used.
 */
export function readPanelList(text: string): ReadPanelList {
  const [header, ...rows] = csvRows(text);
  if (!header)
    return { rows: [], problems: [{ line: 1, message: "The list is empty. Its first line says what stands below: name, email." }] };
  const columns = columnsOf(header.cells, header.line);
  if ("problem" in columns) return { rows: [], problems: [columns.problem] };
  const problems: PanelListProblem[] = [];
  const lineOfEmail = new Map<string, number>();
  const people = rows.flatMap(({ cells, line }) => personOf({ cells, line, at: columns.at, lineOfEmail, problems }) ?? []);
  if (rows.length === 0) problems.push({ line: header.line, message: "Nobody is on the list: there are no lines after the first." });
  if (rows.length > MAX_PANELLISTS)
    problems.push({ line: header.line, message: `The list has more than ${MAX_PANELLISTS.toLocaleString("en")} people.` });
  return { rows: people, problems };
}

type Columns = { readonly at: Readonly<Partial<Record<Column, number>>> } | { readonly problem: PanelListProblem };

function columnsOf(header: readonly string[], line: number): Columns {
  const at: Partial<Record<Column, number>> = {};
  for (const [index, cell] of header.entries()) {
    const written = folded(cell);
    if (written === "") continue;
    const word = written.replace(/[\s-]/g, "");
    const column = COLUMNS.find((one) => one === word) ?? SYNONYMS[word];
    if (!column) {
      const meant = closestName(written, COLUMNS);
      const known = meant ? `Did you mean “${meant}”?` : `Headings are ${COLUMNS.join(", ")}.`;
      return { problem: { line, message: `There is no heading “${shown(cell)}”. ${known}` } };
    }
    if (at[column] !== undefined) return { problem: { line, message: `The heading “${column}” is there twice.` } };
    at[column] = index;
  }
  if (at.name === undefined || at.email === undefined)
    return { problem: { line, message: "The first line must hold the headings, and two of them must be “name” and “email”." } };
  return { at };
}

type Line = {
  readonly cells: readonly string[];
  readonly line: number;
  readonly at: Readonly<Partial<Record<Column, number>>>;
  readonly lineOfEmail: Map<string, number>;
  readonly problems: PanelListProblem[];
};

function personOf({ cells, line, at, lineOfEmail, problems }: Line): PanelListRow | null {
  const before = problems.length;
  const say = (message: string) => problems.push({ line, message });
  const cell = (column: Column) => (at[column] === undefined ? "" : (cells[at[column]] ?? "")).normalize("NFC").replace(/\s+/g, " ").trim();
  const texts = { name: cell("name"), expertise: cell("expertise"), group: cell("group") };
  for (const [column, value] of Object.entries(texts)) {
    const problem = problemOfText(column, value);
    if (problem) say(problem);
  }
  const email = cell("email");
  const address = anEmail.safeParse(email);
  if (email === "") say("There is no e-mail address.");
  else if (!address.success) say(`“${shown(email)}” is not an e-mail address.`);
  const foldedEmail = address.data ?? "";
  const earlier = lineOfEmail.get(foldedEmail);
  if (address.success && earlier !== undefined) say(`The same address stands on line ${earlier}.`);
  else if (address.success) lineOfEmail.set(foldedEmail, line);
  return problems.length === before ? { line, ...texts, email, foldedEmail } : null;
}

function problemOfText(column: string, value: string): string | null {
  if (column === "name" && value === "") return "There is no name.";
  if ([...value].length > MAX_CELL) return `The ${column} has more than ${MAX_CELL} characters.`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a mail or a page.
  if (/[\0-\x1F\x7F\uFFFD]/.test(value)) return `The ${column} has characters that cannot be read. Save the list as UTF-8.`;
  return null;
}

const shown = (cell: string): string => ([...cell.trim()].length > 40 ? `${[...cell.trim()].slice(0, 40).join("")}…` : cell.trim());
