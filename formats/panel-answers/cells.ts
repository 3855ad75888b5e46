import { folded } from "@/domain/kernel";
import { closestName } from "../scenario-file/closest-name";

export const PANEL_COLUMNS = ["round", "panellist", "group", "item", "value"] as const;
export type PanelColumn = (typeof PANEL_COLUMNS)[number];
const NEEDED = ["round", "panellist", "item", "value"] as const satisfies readonly PanelColumn[];
const OTHER_NAMES: Readonly<Record<string, PanelColumn>> = { panelist: "panellist" };

export type Columns = { readonly at: Readonly<Partial<Record<PanelColumn, number>>>; readonly others: readonly string[] };

/** Where each column stands, and the headings that mean nothing here; or the sentence that says what is wrong. */
export function columnsOf(header: readonly string[]): Columns | string {
  const at: Partial<Record<PanelColumn, number>> = {};
  const others: string[] = [];
  for (const [place, cell] of header.entries()) {
    const name = folded(cell);
    const column = PANEL_COLUMNS.find((one) => one === name) ?? (Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined);
    if (column === undefined) {
      if (name !== "") others.push(quoted(cell));
      continue;
    }
    if (at[column] !== undefined) return `The heading “${column}” is there twice.`;
    at[column] = place;
  }
  const missing = NEEDED.filter((column) => at[column] === undefined);
  return missing.length === 0 ? { at, others } : aboutMissing(missing, header);
}

function aboutMissing(missing: readonly PanelColumn[], header: readonly string[]): string {
  const [first] = missing;
  const meant = header.find((cell) => closestName(folded(cell), [first!]) !== null);
  const advice =
    meant === undefined ? "The first line holds the headings round, panellist, group, item, value." : `Is it ${quoted(meant)}?`;
  return `There is no heading ${missing.map((column) => `“${column}”`).join(", ")}. ${advice}`;
}

/** A number in a cell: digits with a point, or with a comma where commas part no cells; null where it is none. */
export function numberIn(cell: string, isCommaDecimal: boolean): number | null {
  const text = isCommaDecimal ? cell.replace(",", ".") : cell;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(text)) return null;
  return Number(text) + 0;
}

/** A round's number: whole, also where a program has written 1.0. */
export function roundIn(cell: string): number | null {
  return /^\d{1,6}(?:\.0*)?$/.test(cell) ? Number(cell) : null;
}

/** What means that there is no answer: nothing, or NA as R and pandas write it. */
export const isMissing = (cell: string): boolean => cell === "" || cell === "NA" || cell === "NaN";

/** What stands most often in the line that names the columns. */
export function delimiterOf(text: string): string {
  const header = /[^\n]*\S[^\n]*/.exec(text)?.[0] ?? "";
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

const DELIMITERS = [",", ";", "\t"];

/** A cell as a message can show it. */
export function quoted(cell: string): string {
  const characters = [...cell.trim()];
  return `“${characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : characters.join("")}”`;
}
