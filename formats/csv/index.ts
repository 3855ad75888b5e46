import Papa from "papaparse";

export { type CsvRow, csvRows } from "./read-rows";

/** RFC 4180, with cells that a spreadsheet would run as a formula prefixed. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse(rows as (string | number)[][], { newline: "\r\n", escapeFormulae: /^[=+\-@\t\r]/ })}\r\n`;
}
