/**
 * Milliseconds of the middle one of several runs, for each piece of work: taken in turns, so that whatever else the machine does falls
 * on all of them. At least three runs, and more of what is short; one only of what takes seconds.
 */
export function timesOf(...works: readonly (() => unknown)[]): readonly number[] {
  const runs: number[][] = works.map(() => []);
  for (let total = 0, round = 0; round < 3 || (total < 500 && round < 25); round++) {
    for (const [index, work] of works.entries()) {
      const began = performance.now();
      work();
      const took = performance.now() - began;
      runs[index]!.push(took);
      total += took;
    }
    if (total > 4000) break;
  }
  return runs.map((own) => own.sort((a, b) => a - b)[own.length >> 1]!);
}

/** Bytes that a piece of work makes and has not given back when it ends, garbage and all. Needs `--expose-gc`. */
export function memoryOf(work: () => unknown): number {
  globalThis.gc?.();
  const before = inUse();
  const kept = work();
  const after = inUse();
  return kept === null ? 0 : Math.max(0, after - before);
}

function inUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : whole(value)} ms`;
export const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
export const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(2) : whole(ratio)} ×`;
export const whole = (value: number): string => Math.round(value).toLocaleString("en-GB");

/** The first column to the left, all others to the right. */
export function tableOf(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
