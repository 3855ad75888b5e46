import type { TallyMethodId } from "@/domain/tally";
import type { Layout } from "./layouts";
import { barePairwise } from "./pairwise";
import { bareRunoffs } from "./runoffs";
import { bareTransfers } from "./transfers";

/** The least that each method has to do with its ballots: one pass over typed arrays. What comes after it costs next to nothing. */
export const barePasses: Readonly<Record<TallyMethodId, (layout: Layout) => unknown>> = {
  plurality: barePlurality,
  approval: bareSums,
  score: bareSums,
  star: bareStar,
  "majority-judgment": bareValues,
  borda: bareSums,
  irv: bareRunoffs,
  schulze: barePairwise,
  "ranked-pairs": barePairwise,
  copeland: barePairwise,
  minimax: barePairwise,
  "kemeny-young": barePairwise,
  stv: (layout) => bareTransfers(layout, 1),
  cumulative: bareSums,
  quadratic: bareSums,
  consent: bareValues,
};

function barePlurality({ options, ballots, columns, orders }: Layout): Float64Array {
  const votes = new Float64Array(options);
  const [choices] = columns;
  if (orders.length > 0) for (let ballot = 0; ballot < ballots; ballot++) votes[orders[ballot * options]!]!++;
  else for (let ballot = 0; ballot < ballots; ballot++) votes[choices![ballot]!]!++;
  return votes;
}

/** Sums of bytes: scores, approvals, dots; of ranked ballots places, which is what Borda adds up. */
function bareSums({ columns }: Layout): Float64Array {
  return Float64Array.from(columns, (column) => {
    let sum = 0;
    for (let ballot = 0; ballot < column.length; ballot++) sum += column[ballot]!;
    return sum;
  });
}

function bareStar(layout: Layout): readonly number[] {
  const sums = bareSums(layout);
  const [first, second] = [...sums.keys()].sort((a, b) => sums[b]! - sums[a]!) as [number, number];
  return bareContest(layout.columns[first]!, layout.columns[second]!);
}

function bareContest(one: Uint8Array, other: Uint8Array): readonly number[] {
  let ahead = 0;
  let behind = 0;
  for (let ballot = 0; ballot < one.length; ballot++) {
    ahead += (other[ballot]! - one[ballot]!) >>> 31;
    behind += (one[ballot]! - other[ballot]!) >>> 31;
  }
  return [ahead, behind];
}

function bareValues({ columns }: Layout): readonly Uint32Array[] {
  return columns.map((column) => {
    const counts = new Uint32Array(256);
    for (let ballot = 0; ballot < column.length; ballot++) counts[column[ballot]!]!++;
    return counts;
  });
}
