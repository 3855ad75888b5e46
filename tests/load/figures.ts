import { tableOf as linesOf } from "@/bench/tally/figures";

export type Spread = { readonly p50: number; readonly p99: number; readonly max: number };

/** Median, 99th percentile and maximum by rank; zeros of nothing. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? 0 };
}

export type Row = {
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
  readonly ratio: string;
  readonly aim: string;
  readonly isReached: boolean;
};

export function tableOf(rows: readonly Row[]): string {
  return linesOf([
    ["", "measured", "limit in this run", "ratio", "aim", ""],
    ...rows.map((row) => [row.what, row.measured, row.limit, row.ratio, row.aim, row.isReached ? "reached" : "missed"]),
  ]);
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
