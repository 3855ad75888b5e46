import type { BipolarGraph } from "./bipolar-graph";
import { LABELS, type Label } from "./types";

/**
 * The grounded labelling by the attacks alone (Dung 1995): in where every attacker is out, out where one is in, undecided otherwise.
 * Support, premises and scores play no part. Linear in nodes and attacks: each node counts down the attackers that are not out.
 */
export function groundedLabelling({ size, rows, outRows, targets }: BipolarGraph): readonly Label[] {
  const labels = new Uint8Array(size).fill(UNDECIDED);
  const standing = new Int32Array(size);
  const accepted = new Int32Array(size);
  let count = 0;
  const accept = (node: number): void => {
    labels[node] = IN;
    accepted[count++] = node;
  };
  for (let node = 0; node < size; node++) {
    standing[node] = rows[3 * node + 2]! - rows[3 * node + 1]!;
    if (standing[node] === 0) accept(node);
  }
  for (let place = 0; place < count; place++) {
    const node = accepted[place]!;
    for (let edge = outRows[2 * node]!; edge < outRows[2 * node + 1]!; edge++) {
      const rejected = targets[edge]!;
      if (labels[rejected] === OUT) continue;
      labels[rejected] = OUT;
      for (let onward = outRows[2 * rejected]!; onward < outRows[2 * rejected + 1]!; onward++) {
        const defended = targets[onward]!;
        if (--standing[defended]! === 0 && labels[defended] === UNDECIDED) accept(defended);
      }
    }
  }
  const named = new Array<Label>(size);
  for (let node = 0; node < size; node++) named[node] = LABELS[labels[node]!]!;
  return named;
}

const [IN, OUT, UNDECIDED] = [LABELS.indexOf("in"), LABELS.indexOf("out"), LABELS.indexOf("undecided")] as const;
