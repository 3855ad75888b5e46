/**
 * The medians of a list of grades as median votes are taken away one by one, the lower of two in the middle each time
 * (Balinski & Laraki's majority value), worked out from how many votes there are for each grade.
 */
export type MedianSequence = {
  readonly votes: number;
  /** The median after `removed` median votes have been taken away, for removed < votes. */
  readonly at: (removed: number) => number;
  /** Ascending numbers of removals, 0 included, between which the medians are one grade, or two in turn. */
  readonly turns: readonly number[];
};

/** `counts[grade]` votes for each grade from 0, `votes` in all. */
export function medianSequence(counts: readonly number[], votes: number): MedianSequence {
  const middle = Math.floor((votes - 1) / 2);
  const isOdd = votes % 2 === 1;
  const ends = runningSums(counts);
  return {
    votes,
    at: (removed) =>
      Math.max(
        0,
        ends.findIndex((end) => end > positionOf(removed, middle, isOdd)),
      ),
    turns: [0, ...ends.flatMap((end) => turnAt(end, middle, isOdd))].filter((turn) => turn < votes).sort((a, b) => a - b),
  };
}

/** Positive where a's medians are higher. Both have equally many votes. */
export function compareMedians(a: MedianSequence, b: MedianSequence): number {
  const removed = firstDifference(a, b);
  return removed === null ? 0 : a.at(removed) - b.at(removed);
}

/** After how many removals two medians differ for the first time; null when they never do. */
export function firstDifference(a: MedianSequence, b: MedianSequence): number | null {
  const differs = (removed: number) => removed < a.votes && a.at(removed) !== b.at(removed);
  for (const turn of [...a.turns, ...b.turns].sort((x, y) => x - y)) {
    if (differs(turn)) return turn;
    if (differs(turn + 1)) return turn + 1;
  }
  return null;
}

/** The medians taken away up to the one that decides, as runs; two grades that alternate make one run each. None when the first decides. */
export function removedMedians(
  { at, turns }: MedianSequence,
  decisive: number,
): readonly { readonly grade: number; readonly votes: number }[] {
  if (decisive === 0) return [];
  const runs: { grade: number; votes: number }[] = [];
  const add = (grade: number, votes: number) => {
    const last = runs.at(-1);
    if (last?.grade === grade) last.votes += votes;
    else if (votes > 0) runs.push({ grade, votes });
  };
  for (const [index, turn] of turns.entries()) {
    const votes = Math.min(turns[index + 1] ?? decisive + 1, decisive + 1) - turn;
    if (votes <= 0) continue;
    add(at(turn), Math.ceil(votes / 2));
    if (votes > 1) add(at(turn + 1), Math.floor(votes / 2));
  }
  return runs;
}

/** Where the next median lies among the votes in ascending order: the middle, then below and above it in turn. */
function positionOf(removed: number, middle: number, isOdd: boolean): number {
  const distance = Math.ceil(removed / 2);
  return (removed % 2 === 1) === isOdd ? middle - distance : middle + distance;
}

/** When the medians below the middle have come down to the last vote of the grades that end here, or those above it up to the next. */
function turnAt(end: number, middle: number, isOdd: boolean): readonly number[] {
  const below = 2 * (middle - end + 1);
  const above = 2 * (end - middle);
  if (end <= middle) return [isOdd ? below - 1 : below];
  return [isOdd ? above : above - 1];
}

function runningSums(counts: readonly number[]): readonly number[] {
  let sum = 0;
  return counts.map((votes) => {
    sum += votes;
    return sum;
  });
}
