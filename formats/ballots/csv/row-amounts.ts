import { problem } from "../problem";
import { quoted } from "../text/plain-text";
import { amountOf } from "../text/scanning";
import type { CsvHeader } from "./header";

/** How many ballots a row stands for and what each weighs. */
export function rowAmounts() {
  const amounts = { count: 1, weight: 1, cell, restart };
  function cell({ columns }: CsvHeader, index: number, bytes: Uint8Array, start: number, end: number, line: number): void {
    const role = columns[index]?.role;
    if (role === undefined && start < end)
      throw problem(line, `This row has more cells than the first one has titles: ${quoted(bytes, start, end)} belongs to no column.`);
    if (start === end || (role !== "count" && role !== "weight")) return;
    const whole = bytes[end - 2] === POINT && bytes[end - 1] === ZERO ? end - 2 : end;
    amounts[role] = amountOf(bytes, start, whole, line, role === "count" ? "The number of ballots" : "The weight");
  }
  function restart(): void {
    amounts.count = amounts.weight = 1;
  }
  return amounts;
}

const POINT = 0x2e;
const ZERO = 0x30;
