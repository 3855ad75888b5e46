import type { BipolarGraph } from "./bipolar-graph";
import { RULES } from "./semantics";
import { settlingOf } from "./strengths";
import type { Semantics, Strengths } from "./types";

/** What became of the strengths: all of them, which nodes' changed, and whether every cycle that was run again settled. */
export type Trial = { readonly strengths: Float64Array; readonly changed: readonly number[]; readonly converged: boolean };

/**
 * Answers a function that pins a node to 0, brings up to date what lies downstream of it and no more, and shows the result to `look`.
 * Afterwards everything is as it was: what `look` was shown is only good until it returns.
 */
export function trialsOver(
  graph: BipolarGraph,
  semantics: Semantics,
  { strengths: standing }: Strengths,
): <Seen>(fallen: number, look: (trial: Trial) => Seen) => Seen {
  const { outRows, targets } = graph;
  const { order, parts, partOf, cycles } = graph.evaluation;
  const settling = settlingOf(graph, RULES[semantics], standing.slice());
  const { values } = settling;
  const waiting = new Uint8Array(parts.length - 1);
  const isCycle = new Uint8Array(parts.length - 1);
  for (const part of cycles) isCycle[part] = 1;

  return (fallen, look) => {
    const changed: number[] = [];
    let count = 0;
    const wait = (part: number): void => {
      if (waiting[part] === 0) count += waiting[part] = 1;
    };
    const noteChange = (node: number): void => {
      if (values[node] === standing[node]) return;
      changed.push(node);
      for (let edge = outRows[3 * node]!; edge < outRows[3 * node + 3]!; edge++)
        if (partOf[targets[edge]!] !== partOf[node]) wait(partOf[targets[edge]!]!);
    };
    let converged = true;
    settling.pin(fallen, 0);
    wait(partOf[fallen]!);
    for (let part = waiting.indexOf(1, partOf[fallen]!); count > 0; part = waiting.indexOf(1, part + 1)) {
      waiting[part] = 0;
      count--;
      if (isCycle[part]) converged = settling.cycle(parts[part]!, parts[part + 1]!).converged && converged;
      else settling.pass(order, parts[part]!, parts[part + 1]!);
      for (let place = parts[part]!; place < parts[part + 1]!; place++) noteChange(order[place]!);
    }
    const seen = look({ strengths: values, changed, converged });
    settling.unpin(fallen);
    for (const node of changed) values[node] = standing[node]!;
    return seen;
  };
}
