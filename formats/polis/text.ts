import Papa from "papaparse";
import { columnName } from "./columns";

/** The text of a file in UTF-8 or UTF-16, without a byte order mark; Windows-1252 where it is neither. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Rows of a file that has a line of headings; empty lines fall away. */
export type Rows = { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };

export function rowsOf(text: string): Rows {
  const [headings = [], ...rows] = cellsOf(text, delimiterOf(text));
  return { headings: headings.map(columnName), rows };
}

export function cellsOf(text: string, delimiter = ","): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text, { delimiter, skipEmptyLines: "greedy" }).data;
}

/** What stands most often in the line of headings. */
export function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const line = end < 0 ? text : text.slice(0, end);
  const count = (delimiter: string): number => line.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}
