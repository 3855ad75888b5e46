import type { BipolarGraph } from "./bipolar-graph";
import { LABELS, type Label } from "./types";

/**
 * The grounded labelling (Dung 1995): in where every attacker is out, out where one is in, undecided otherwise. An argument also needs its
 * premises: it is in only where all of them are, and out where one is out. Support and scores play no part. Linear in nodes and edges,
 * since each node counts down what stands in its way.
 */
export function groundedLabelling({ size, evaluation }: BipolarGraph): readonly Label[] {
  const { order, rows, outRows, targets } = evaluation;
  const labels = new Uint8Array(size).fill(UNDECIDED);
  const inTheWay = new Int32Array(size);
  const decided = new Int32Array(size);
  let count = 0;
  const decide = (node: number, label: number): void => {
    if (labels[node] !== UNDECIDED) return;
    labels[node] = label;
    decided[count++] = node;
  };
  for (let node = 0; node < size; node++) {
    inTheWay[node] = rows[3 * node + 3]! - rows[3 * node + 1]!;
    if (inTheWay[node] === 0) decide(node, IN);
  }
  for (let place = 0; place < count; place++) {
    const node = decided[place]!;
    const [attacked, based, end] = [outRows[3 * node + 1]!, outRows[3 * node + 2]!, outRows[3 * node + 3]!];
    for (let edge = attacked; edge < end; edge++) {
      const target = targets[edge]!;
      // An attacker that is in rejects, and so does a premise that is out; otherwise one thing less stands in the way.
      if ((labels[node] === IN) === edge < based) decide(target, OUT);
      else if (--inTheWay[target]! === 0) decide(target, IN);
    }
  }
  const named = new Array<Label>(size);
  for (let place = 0; place < size; place++) named[order[place]!] = LABELS[labels[place]!]!;
  return named;
}

const [IN, OUT, UNDECIDED] = [LABELS.indexOf("in"), LABELS.indexOf("out"), LABELS.indexOf("undecided")] as const;
