import { csvText } from "../csv";

export type SeatChartRow = {
  readonly name: string;
  /** Name of a delegation, or empty. */
  readonly delegation: string;
  readonly role: string;
  readonly group: string;
  /** What the others read, where people go by pseudonyms. */
  readonly called: string;
  readonly status: "here" | "away" | "expected";
};

/** Who sits where. Its columns are those of a list of planned seats, which passes over the last two. */
export function seatChartCsv(rows: readonly SeatChartRow[]): string {
  return csvText([
    ["name", "delegation", "role", "group", "called", "status"],
    ...rows.map(({ name, delegation, role, group, called, status }) => [name, delegation, role, group, called, status]),
  ]);
}
