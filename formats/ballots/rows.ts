import type { Profile } from "@/domain/tally";

/** Equal ballots together: the byte of each column (see `columnsOf`), how many they are, and what they weigh in all. */
export type Row = { readonly bytes: Uint8Array; readonly ballots: number; readonly weight: number };

/** Visits the ballots that are not blank, as they lie. `bytes` is used again for the next row. */
export function eachRow({ blocks }: Profile, visit: (row: Row) => void): void {
  for (const { rows, columns, weights, ballots } of blocks) {
    const bytes = new Uint8Array(columns.length);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns.length; column++) bytes[column] = columns[column]![row]!;
      visit({ bytes, ballots: ballots?.[row] ?? 1, weight: weights?.[row] ?? 1 });
    }
  }
}

/** Equal ballots taken together, most first; equally many in the order of their bytes. Blank ballots are not among them. */
export function groupedRows(profile: Profile): readonly Row[] {
  return grouped(profile, ({ bytes }) => String.fromCharCode(...bytes));
}

/** As `groupedRows`, with ballots apart that differ in what one of them weighs. */
export function rowsByWeight(profile: Profile): readonly Row[] {
  return grouped(profile, ({ bytes, ballots, weight }) => `${String.fromCharCode(...bytes)}${weight / ballots}`);
}

function grouped(profile: Profile, keyOf: (row: Row) => string): readonly Row[] {
  const groups = new Map<string, { bytes: Uint8Array; ballots: number; weight: number }>();
  eachRow(profile, (row) => {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) {
      group.ballots += row.ballots;
      group.weight += row.weight;
    } else groups.set(key, { ...row, bytes: row.bytes.slice() });
  });
  return [...groups].sort(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1)).map(([, row]) => row);
}

/**
 * Rows whose ballots all weigh a whole number: ballots of different weights that were stored together are told apart again, as
 * evenly as whole numbers allow.
 */
export function evenly({
  bytes,
  ballots,
  weight,
}: Row): readonly { readonly bytes: Uint8Array; readonly copies: number; readonly each: number }[] {
  const each = Math.floor(weight / ballots);
  const heavier = weight - each * ballots;
  const parts = [
    { bytes, copies: heavier, each: each + 1 },
    { bytes, copies: ballots - heavier, each },
  ];
  return parts.filter(({ copies, each }) => copies > 0 && each > 0);
}

/** The options of a ranked row, tier by tier. */
export function tiersOf(bytes: Uint8Array): readonly (readonly number[])[] {
  const tiers: number[][] = [];
  for (let option = 0; option < bytes.length; option++) {
    const tier = bytes[option]!;
    if (tier === 0) continue;
    tiers[tier - 1] ??= [];
    tiers[tier - 1]!.push(option);
  }
  return tiers;
}
