import type { RatingTable } from "../ratings/table";
import { countsOf } from "../ratings/table";
import { largestEigenpairs } from "./lanczos";

/**
 * The two directions in which opinions differ most: for each claim its mean rating and its weight in either direction. Claims left out
 * and claims that all who rated them rate alike have weight 0; without differences a whole direction is 0.
 */
export type Components = {
  readonly mean: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** How much of all variance each direction holds, 0 to 1. */
  readonly explained: readonly [number, number];
};

/**
 * Principal components of the ratings of all participants, agree 1, pass 0, disagree −1; who has not rated a claim stands at its mean.
 * The sign of a direction: its largest weight, and of equal ones that of the first claim, is positive.
 */
export function componentsOf(table: RatingTable, isLeftOut: Uint8Array): Components {
  const claims = table.claimIds.length;
  const { mean, deviations, variance, isVaried } = deviationsOf(table, isLeftOut);
  const { values, vectors } = largestEigenpairs(claims, 2, (vector, into) => timesGram(table, deviations, vector, into));
  const [first, second] = [0, 1].map((component) => {
    const value = values[component] ?? 0;
    const isDirection = value > NOTHING * (values[0] ?? 0) && value > NOTHING;
    return {
      weights: isDirection ? signed(vectors[component]!).map((weight, claim) => (isVaried[claim] ? weight : 0)) : new Float64Array(claims),
      value: isDirection ? value : 0,
    };
  }) as [Direction, Direction];
  const share = ({ value }: Direction): number => (variance > 0 ? value / variance : 0);
  return { mean, first: first.weights, second: second.weights, explained: [share(first), share(second)] };
}

type Direction = { readonly weights: Float64Array; readonly value: number };
const NOTHING = 1e-12;

/** For every cell there can be, how far it lies from the mean of its claim; and the squares of all that there are, together. */
function deviationsOf(table: RatingTable, isLeftOut: Uint8Array) {
  const counts = countsOf(table);
  const mean = new Float64Array(table.claimIds.length);
  const deviations = new Float64Array(counts.length);
  const isVaried = new Uint8Array(mean.length);
  let variance = 0;
  for (let claim = 0; claim < mean.length; claim++) {
    const [disagree, pass, agree] = [counts[3 * claim]!, counts[3 * claim + 1]!, counts[3 * claim + 2]!];
    const rated = disagree + pass + agree;
    if (rated === 0) continue;
    const centre = (agree - disagree) / rated;
    mean[claim] = centre;
    if (isLeftOut[claim]) continue;
    for (const rating of [-1, 0, 1]) deviations[3 * claim + 1 + rating] = rating - centre;
    if (Math.max(disagree, pass, agree) < rated) isVaried[claim] = 1;
    variance += disagree * (1 + centre) ** 2 + agree * (1 - centre) ** 2 + pass * centre ** 2;
  }
  return { mean, deviations, variance, isVaried };
}

/**
 * What the matrix of deviations, transposed and times itself, makes of a vector. Participants add to what they share, the three cells of
 * a claim, so that a pass over the ratings is one look-up and one addition for each.
 */
function timesGram({ starts, cells }: RatingTable, deviations: Float64Array, vector: Float64Array, into: Float64Array): void {
  const weights = deviations.map((deviation, cell) => deviation * vector[(cell / 3) | 0]!);
  const sums = new Float64Array(deviations.length);
  for (let row = 0, at = 0; row < starts.length - 1; row++) {
    const from = at;
    const end = starts[row + 1]!;
    let sum = 0;
    for (; at < end; at++) sum += weights[cells[at]!]!;
    for (at = from; at < end; at++) sums[cells[at]!]! += sum;
  }
  for (let claim = 0; claim < into.length; claim++) {
    const cell = 3 * claim;
    // Agree and disagree first: ratings turned round give the same to the last digit.
    const sides = deviations[cell]! * sums[cell]! + deviations[cell + 2]! * sums[cell + 2]!;
    into[claim] = sides + deviations[cell + 1]! * sums[cell + 1]!;
  }
}

function signed(vector: Float64Array): Float64Array {
  let largest = 0;
  for (let at = 1; at < vector.length; at++) if (Math.abs(vector[at]!) > Math.abs(vector[largest]!)) largest = at;
  return vector[largest]! < 0 ? vector.map((value) => -value) : vector;
}
