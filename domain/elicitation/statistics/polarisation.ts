import { exactSum } from "./exact-sum";
import { isIn, type Scale, thirdsOf } from "./scale";

export type Polarisation = {
  /** 0: all in one step of the scale; 0.5: spread evenly over all; 1: half at either end. */
  readonly degree: number;
  /** Shares in the outer thirds of the scale: the two camps. */
  readonly low: number;
  readonly high: number;
  /** The smaller of both shares: how strong the weaker of two opposing views is. */
  readonly opposed: number;
};

/**
 * How far a panel is split, on a scale of at least three whole steps: (1 − A) / 2, with van der Eijk's agreement A (2001, Measuring
 * agreement in ordered rating scales, Quality & Quantity 35), −1 to 1. Null on another scale, where nobody answered, or where an answer is
 * no step of it.
 */
export function polarisationOf(values: readonly number[], scale: Scale | null): Polarisation | null {
  if (!scale?.isWhole || values.length === 0) return null;
  const counts = new Array<number>(scale.most - scale.least + 1).fill(0);
  if (counts.length < 3) return null;
  for (const value of values) {
    if (!Number.isInteger(value) || value < scale.least || value > scale.most) return null;
    counts[value - scale.least]!++;
  }
  const { low, high } = thirdsOf(scale);
  const share = (band: typeof low) => values.filter((value) => isIn(value, band)).length / values.length;
  const [lower, upper] = [share(low), share(high)];
  return { degree: (1 - orderedAgreement(counts)) / 2, low: lower, high: upper, opposed: Math.min(lower, upper) };
}

/** Van der Eijk's A of how often each step was chosen: layers of equal height, each with the agreement of its pattern, by their weight. */
export function orderedAgreement(counts: readonly number[]): number {
  const levels = [...new Set(counts.filter((count) => count > 0))].sort((a, b) => a - b);
  const total = exactSum(counts);
  return exactSum(
    levels.map((level, place) => {
      const pattern = counts.map((count) => count >= level);
      const height = level - (levels[place - 1] ?? 0);
      return (height * pattern.filter(Boolean).length * patternAgreement(pattern)) / total;
    }),
  );
}

/** Triples of steps speak for unimodality where the pattern is 110, 011 or 111 with its ends apart from the rest, against it where it is 101. */
function patternAgreement(pattern: readonly boolean[]): number {
  const steps = pattern.length;
  const chosen = pattern.filter(Boolean).length;
  if (chosen === steps) return 0;
  let unimodal = 0;
  let split = 0;
  for (let first = 0; first < steps; first++)
    for (let second = first + 1; second < steps; second++)
      for (let third = second + 1; third < steps; third++) {
        const [a, b, c] = [pattern[first]!, pattern[second]!, pattern[third]!];
        if (a && !b && c) split++;
        else if (b && a !== c) unimodal++;
      }
  const triples = unimodal + split;
  const unimodality = triples === 0 ? 1 : ((steps - 2) * unimodal - (steps - 1) * split) / ((steps - 2) * triples);
  return unimodality * (1 - (chosen - 1) / (steps - 1));
}
