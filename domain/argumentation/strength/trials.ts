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
  const { order, places, parts, partOf, cycles, outRows, targets } = graph.evaluation;
  const strengths = standing.slice();
  const settling = settlingOf(
    graph.evaluation,
    RULES[semantics],
    Float64Array.from(order, (node) => standing[node]!),
  );
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
    const noteChange = (place: number): void => {
      const node = order[place]!;
      if (values[place] === standing[node]) return;
      changed.push(node);
      strengths[node] = values[place]!;
      for (let edge = outRows[3 * place]!; edge < outRows[3 * place + 3]!; edge++)
        if (partOf[targets[edge]!] !== partOf[place]) wait(partOf[targets[edge]!]!);
    };
    let converged = true;
    const first = places[fallen]!;
    settling.pin(first, 0);
    wait(partOf[first]!);
    for (let part = waiting.indexOf(1, partOf[first]!); count > 0; part = waiting.indexOf(1, part + 1)) {
      waiting[part] = 0;
      count--;
      const [from, to] = [parts[part]!, parts[part + 1]!];
      if (isCycle[part]) converged = settling.cycle(from, to).converged && converged;
      else settling.pass(from, to);
      for (let place = from; place < to; place++) noteChange(place);
    }
    const seen = look({ strengths, changed, converged });
    settling.unpin(first);
    for (const node of changed) strengths[node] = values[places[node]!] = standing[node]!;
    return seen;
  };
}
