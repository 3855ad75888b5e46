import type { Evaluation } from "./bipolar-graph";
import type { Strengths } from "./types";

/** A cycle has settled when no strength in it moves by more than this in a pass, and has not after so many passes. */
const TOLERANCE = 1e-12;
const MOST_PASSES = 10_000;
/** Strengths that move by this much in every pass and are back after two go on doing so: each pass brings them less than a millionth nearer. */
const SWING = 1e-6;

export type Settled = Pick<Strengths, "converged" | "iterations">;

/**
 * Answers a function that brings the places of one cycle up to date in `values`: from where `startOf` begins, all at once in each pass,
 * by what `strengthOf` makes of the present values.
 */
export function cycleSettling(
  { outRows, targets }: Evaluation,
  values: Float64Array,
  startOf: (place: number) => number,
  strengthOf: (place: number) => number,
): (from: number, to: number) => Settled {
  let scratch: Scratch | null = null;

  function settle(from: number, to: number): Settled {
    scratch ??= scratchFor(values.length);
    const { next, last } = scratch;
    let { active, following } = scratch;
    let count = to - from;
    for (let place = from; place < to; place++) {
      values[place] = startOf(place);
      last[place] = Number.NaN;
      active[place - from] = place;
    }
    for (let iterations = 1; iterations <= MOST_PASSES; iterations++) {
      for (let index = 0; index < count; index++) next[active[index]!] = strengthOf(active[index]!);
      const { moved, swung } = takeOver(active, count, scratch);
      if (moved <= TOLERANCE) return { converged: true, iterations };
      if (swung <= TOLERANCE && moved > SWING) return { converged: false, iterations };
      count = listMovable(active, count, following, scratch, from, to);
      [active, following] = [following, active];
    }
    return { converged: false, iterations: MOST_PASSES };
  }

  /** Makes the next values the present ones. How far any moved, and how far any is from where it was two passes ago. */
  function takeOver(active: Int32Array, count: number, { next, last }: Scratch): { readonly moved: number; readonly swung: number } {
    let [moved, swung] = [0, 0];
    for (let index = 0; index < count; index++) {
      const place = active[index]!;
      const now = values[place]!;
      const then = next[place]!;
      moved = Math.max(moved, Math.abs(then - now));
      swung = Math.max(swung, Math.abs(then - last[place]!));
      last[place] = now;
      values[place] = then;
    }
    return { moved, swung };
  }

  /** Lists what may move in the next pass, what has moved and what it leads to within the cycle: all else would come out as it is. */
  function listMovable(
    active: Int32Array,
    count: number,
    following: Int32Array,
    { last, isListed }: Scratch,
    from: number,
    to: number,
  ): number {
    let listed = 0;
    for (let index = 0; index < count; index++) {
      const place = active[index]!;
      if (values[place] === last[place]) continue;
      if (isListed[place] === 0) {
        isListed[place] = 1;
        following[listed++] = place;
      }
      for (let edge = outRows[3 * place]!; edge < outRows[3 * place + 3]!; edge++) {
        const target = targets[edge]!;
        if (target < from || target >= to || isListed[target] !== 0) continue;
        isListed[target] = 1;
        following[listed++] = target;
      }
    }
    for (let index = 0; index < listed; index++) isListed[following[index]!] = 0;
    return listed;
  }

  return settle;
}

type Scratch = ReturnType<typeof scratchFor>;

const scratchFor = (size: number) => ({
  next: new Float64Array(size),
  last: new Float64Array(size),
  isListed: new Uint8Array(size),
  active: new Int32Array(size),
  following: new Int32Array(size),
});
