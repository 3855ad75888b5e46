import type { OptionKey } from "../ballots/types";
import type { Link } from "../steps";
import type { Measure } from "../types";
import type { PairwiseMatrix } from "./matrix";

/** Strength of the link from a to b: 0 unless more weight prefers a to b than b to a. */
export function linkStrengths({ size, values }: PairwiseMatrix, measure: Measure): PairwiseMatrix {
  const strengths = new Float64Array(size * size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) {
      const prefer = values[a * size + b]!;
      const against = values[b * size + a]!;
      if (prefer > against) strengths[a * size + b] = measure === "margins" ? prefer - against : prefer;
    }
  return { size, values: strengths };
}

/** Strength of the strongest path between every two options (Floyd and Warshall): a path is as strong as its weakest link. */
export function strongestPaths({ size, values }: PairwiseMatrix): PairwiseMatrix {
  const strongest = values.slice();
  for (let via = 0; via < size; via++)
    for (let from = 0; from < size; from++) {
      const first = strongest[from * size + via]!;
      if (first === 0 || from === via) continue;
      for (let to = 0; to < size; to++) {
        const through = Math.min(first, strongest[via * size + to]!);
        if (to !== from && through > strongest[from * size + to]!) strongest[from * size + to] = through;
      }
    }
  return { size, values: strongest };
}

/**
 * One strongest path from each option to each other: of those with the fewest links the first by option keys,
 * so that the path shown does not depend on the order of options. Empty where no path exists.
 */
export function pathsInLinks(
  links: PairwiseMatrix,
  strongest: PairwiseMatrix,
  options: readonly OptionKey[],
): readonly (Link & { links: readonly Link[] })[] {
  const sorted = options.map((_, index) => index).sort((a, b) => (options[a]! < options[b]! ? -1 : 1));
  const { size } = links;
  return options.flatMap((from, start) =>
    options.flatMap((to, end) => {
      if (start === end) return [];
      const strength = strongest.values[start * size + end]!;
      const nodes = strength > 0 ? shortestPath(links, sorted, { start, end, atLeast: strength }) : [];
      return [{ from, to, strength, links: nodes.slice(1).map((node, index) => linkBetween(links, options, nodes[index]!, node)) }];
    }),
  );
}

function shortestPath(
  { size, values }: PairwiseMatrix,
  sorted: readonly number[],
  { start, end, atLeast }: { start: number; end: number; atLeast: number },
): readonly number[] {
  const cameFrom = new Map<number, number>([[start, start]]);
  for (const node of cameFrom.keys()) {
    for (const next of sorted) if (!cameFrom.has(next) && values[node * size + next]! >= atLeast) cameFrom.set(next, node);
    if (cameFrom.has(end)) break;
  }
  const path = [end];
  while (path[0] !== start) path.unshift(cameFrom.get(path[0]!)!);
  return path;
}

const linkBetween = ({ size, values }: PairwiseMatrix, options: readonly OptionKey[], from: number, to: number): Link => ({
  from: options[from]!,
  to: options[to]!,
  strength: values[from * size + to]!,
});
