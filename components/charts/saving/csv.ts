export type TableCell = string | number | null;

/** RFC 4180, numbers as they are, texts that a spreadsheet would run as a formula prefixed. What is missing is empty. */
export function tableCsv(header: readonly string[], rows: readonly (readonly TableCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: TableCell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
