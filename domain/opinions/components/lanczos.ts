import { tridiagonalEigen } from "./tridiagonal";

export type EigenPairs = { readonly values: Float64Array; readonly vectors: readonly Float64Array[] };

/**
 * The largest eigenvalues, descending, and their unit eigenvectors, of a symmetric matrix without negative eigenvalues that is only known
 * by what it makes of a vector. Lanczos's method with full reorthogonalisation (Golub and Van Loan, Matrix Computations, ch. 10), always
 * from the same start: the answer depends on nothing but the matrix. Residuals are below 1e-13 of the largest eigenvalue.
 */
export function largestEigenpairs(size: number, count: number, apply: (vector: Float64Array, into: Float64Array) => void): EigenPairs {
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const offDiagonal: number[] = [];
  const most = Math.min(size, MOST_STEPS);
  let scale = 0;
  let turns = 0;
  let vector = startVector(size, 0);
  while (basis.length < most) {
    normalise(vector);
    basis.push(vector);
    let next: Float64Array = new Float64Array(size);
    apply(vector, next);
    const along = dot(vector, next);
    diagonal.push(along);
    scale = Math.max(scale, Math.abs(along));
    orthogonalise(next, basis);
    let left = Math.sqrt(dot(next, next));
    if (left <= BREAKDOWN * scale) {
      // What one start reaches holds each different eigenvalue once: as many starts as vectors are asked for find the equal ones too.
      if (++turns === count) break;
      next = startVector(size, basis.length);
      orthogonalise(next, basis);
      left = 0;
    } else if (turns === 0 && basis.length >= 8 && basis.length % 4 === 0 && isSettled(diagonal, offDiagonal, left, count)) break;
    offDiagonal.push(left);
    vector = next;
  }
  return ritzPairs(basis, diagonal, offDiagonal, count);
}

const MOST_STEPS = 400;
const BREAKDOWN = 1e-14;
const TOLERANCE = 1e-13;

/** The last entry of an eigenvector of the small matrix, times what is left over, is the residual of the large one. */
function isSettled(diagonal: readonly number[], offDiagonal: readonly number[], left: number, count: number): boolean {
  const { values, rows } = tridiagonalEigen(diagonal, offDiagonal, [diagonal.length - 1]);
  const order = descending(values);
  const largest = values[order[0]!]!;
  return order.slice(0, count).every((at) => left * Math.abs(rows[0]![at]!) <= TOLERANCE * largest);
}

function ritzPairs(basis: readonly Float64Array[], diagonal: readonly number[], offDiagonal: readonly number[], count: number): EigenPairs {
  const all = Array.from(diagonal.keys());
  const { values, rows } = tridiagonalEigen(diagonal, offDiagonal, all);
  const order = descending(values).slice(0, count);
  const vectors = order.map((at) => {
    const vector = new Float64Array(basis[0]?.length ?? 0);
    for (const [step, base] of basis.entries()) addTimes(vector, rows[step]![at]!, base);
    normalise(vector);
    return vector;
  });
  return { values: Float64Array.from(order, (at) => values[at]!), vectors };
}

const descending = (values: Float64Array): number[] => Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || a - b);

/** Numbers without a pattern, between −1 and 1, the same every time (Steele, Lea and Flood's mixing of a counter). */
function startVector(size: number, turn: number): Float64Array {
  return Float64Array.from({ length: size }, (_, at) => {
    let mixed = Math.imul(at + 1 + turn * 0x1000193, 0x9e3779b9);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) / 2 ** 31;
  });
}

/** Twice, which is enough for all the digits there are. */
function orthogonalise(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (let turn = 0; turn < 2; turn++) for (const base of basis) addTimes(vector, -dot(base, vector), base);
}

function addTimes(into: Float64Array, factor: number, vector: Float64Array): void {
  for (let at = 0; at < into.length; at++) into[at]! += factor * vector[at]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

function normalise(vector: Float64Array): void {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let at = 0; at < vector.length; at++) vector[at]! /= length;
}
