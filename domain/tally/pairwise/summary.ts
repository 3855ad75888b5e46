import type { OptionKey } from "../ballots/types";
import { type PairwiseMatrix, toRows } from "./matrix";

/** What every ranked profile is told, whatever the method. */
export type PairwiseSummary = {
  readonly options: readonly OptionKey[];
  /** matrix[a][b]: weight of the ballots that put a above b. */
  readonly matrix: readonly (readonly number[])[];
  /** The option that beats every other one against one, if there is one. */
  readonly condorcetWinner: OptionKey | null;
  /** The smallest set whose members each beat every option outside it. */
  readonly smithSet: readonly OptionKey[];
  /** Options that beat one another in a circle, in order: each beats the next and the last beats the first. Empty when nothing in the Smith set does. */
  readonly cycle: readonly OptionKey[];
};

export function summarisePairs(pairs: PairwiseMatrix, options: readonly OptionKey[]): PairwiseSummary {
  const smithSet = smithIndices(pairs);
  const champion = options.findIndex((_, a) => options.every((_, b) => a === b || beats(pairs, a, b)));
  return {
    options,
    matrix: toRows(pairs),
    condorcetWinner: options[champion] ?? null,
    smithSet: smithSet.map((index) => options[index]!),
    cycle: findCycle(pairs, smithSet, options).map((index) => options[index]!),
  };
}

const beats = ({ size, values }: PairwiseMatrix, a: number, b: number): boolean => values[a * size + b]! > values[b * size + a]!;

/** An option is in the Smith set when steps of "beats or ties" lead from it to every other option. */
function smithIndices(pairs: PairwiseMatrix): readonly number[] {
  const all = Array.from({ length: pairs.size }, (_, index) => index);
  return all.filter((start) => reach(all, start, (from, to) => !beats(pairs, to, from)).size === pairs.size);
}

/** Breadth first: every option within reach of `start`, nearest first, and the option it was reached from. */
function reach(all: readonly number[], start: number, leads: (from: number, to: number) => boolean): ReadonlyMap<number, number | null> {
  const cameFrom = new Map<number, number | null>([[start, null]]);
  for (const from of cameFrom.keys()) for (const to of all) if (!cameFrom.has(to) && leads(from, to)) cameFrom.set(to, from);
  return cameFrom;
}

/** A shortest circle of strict victories; among equals the first by option key, so that the order of options does not matter. */
function findCycle(pairs: PairwiseMatrix, members: readonly number[], options: readonly OptionKey[]): readonly number[] {
  const sorted = members.toSorted((a, b) => (options[a]! < options[b]! ? -1 : 1));
  let shortest: readonly number[] = [];
  for (const start of sorted) {
    const cameFrom = reach(sorted, start, (from, to) => beats(pairs, from, to));
    for (const end of cameFrom.keys()) {
      if (!beats(pairs, end, start)) continue;
      const circle = pathTo(cameFrom, end);
      if (shortest.length === 0 || circle.length < shortest.length) shortest = circle;
      break;
    }
  }
  return shortest;
}

function pathTo(cameFrom: ReadonlyMap<number, number | null>, end: number): readonly number[] {
  const path: number[] = [];
  for (let at: number | null = end; at !== null; at = cameFrom.get(at) ?? null) path.unshift(at);
  return path;
}
