import { type BipolarGraph, buildBipolarGraph, groundedLabelling, SEMANTICS, type Strengths, strengthsOf } from "@/domain/argumentation";
import { megabytes, memoryOf, ms, tableOf, times, timesOf, whole } from "../tally/figures";
import { randomGraph } from "./graphs";

/** 125,000 edges for 100,000 arguments. */
const EDGES_PER_NODE = 1.25;
/** What an evaluation takes at most once the graph is built, for arguments that do not go in circles, as on the floor of a debate. */
const LARGEST = 100_000;
const LARGEST_MS = 15;
/** What building a graph and evaluating it take at most together, in circles or not: whenever the floor of a large debate changes. */
const DEBATE = 5_000;
const DEBATE_MS = 50;

export const KERNEL_SIZES = [100, 1_000, 10_000, LARGEST] as const;

/** Strengths and labels of random graphs, beside a bare pass over the same edges. Says tables and answers the aims that were missed. */
export function benchKernel(sizes: readonly number[], say: (table: string) => void): readonly string[] {
  const missed: string[] = [];
  for (const size of [...sizes, ...(sizes.includes(DEBATE) ? [] : [DEBATE])].sort((a, b) => a - b)) {
    const lines = [false, true].flatMap((cyclic) => linesOf(size, cyclic, missed));
    const head = `${whole(size)} arguments, ${whole(size * EDGES_PER_NODE)} edges`;
    say(tableOf([[head, "ours", "bare pass", "ours/bare", "memory", "passes"], ...lines]));
  }
  return missed;
}

function linesOf(size: number, cyclic: boolean, missed: string[]): string[][] {
  const given = randomGraph(size, size * EDGES_PER_NODE, { cyclic });
  const graph = buildBipolarGraph(given);
  const suffix = cyclic ? ", in circles" : "";
  const line = (name: string, work: () => unknown, passes = ""): { readonly took: number; readonly cells: string[] } => {
    const [took, bare] = timesOf(work, () => barePass(graph)) as [number, number];
    return { took, cells: [name + suffix, ms(took), ms(bare), times(took / bare), megabytes(memoryOf(work)), passes] };
  };
  const building = line("(building)", () => buildBipolarGraph(given));
  const evaluating = [
    ...SEMANTICS.map((semantics) => line(semantics, () => strengthsOf(graph, semantics), passesOf(strengthsOf(graph, semantics)))),
    line("grounded labelling", () => groundedLabelling(graph)),
  ];
  for (const { took, cells } of evaluating) {
    const what = `${whole(size)} arguments, ${cells[0]}`;
    if (size === LARGEST && !cyclic && took > LARGEST_MS) missed.push(`${what} in ${ms(took)}`);
    if (size === DEBATE && building.took + took > DEBATE_MS) missed.push(`${what} with building in ${ms(building.took + took)}`);
  }
  return [building.cells, ...evaluating.map(({ cells }) => cells)];
}

const passesOf = ({ iterations, converged }: Strengths): string => `${whole(iterations)}${converged ? "" : ", unsettled"}`;

/** The least that anybody could do: look at every edge's source once, and write a number for every node. */
function barePass({ size, rows, sources, base }: BipolarGraph): Float64Array {
  const sums = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    let sum = 0;
    for (let edge = rows[3 * node]!; edge < rows[3 * node + 3]!; edge++) sum += base[sources[edge]!]!;
    sums[node] = sum;
  }
  return sums;
}
