import type { Semantics } from "./types";

/** A semantics in two steps (Mossakowski and Neuhaus 2018): supporters and attackers give an energy, and the energy moves the base score. */
export type Rule = {
  readonly label: string;
  /** Who described it where. */
  readonly source: string;
  /** Above 0 where support outweighs attack. Supporters are `sources[from … middle]`, attackers `sources[middle … to]`. */
  readonly energy: (values: Float64Array, sources: Int32Array, from: number, middle: number, to: number) => number;
  /** Strength, 0 to 1, from a base score and an energy. */
  readonly influence: (base: number, energy: number) => number;
};

/** Every semantics: how it counts, and what it is called. */
export const RULES: Readonly<Record<Semantics, Rule>> = {
  "df-quad": { label: "DF-QuAD", source: "Rago, Toni, Aurisicchio and Baroni 2016", energy: byProduct, influence: linear },
  "quadratic-energy": { label: "Quadratic energy", source: "Potyka 2018", energy: bySum, influence: quadratic },
  euler: { label: "Euler-based", source: "Amgoud and Ben-Naim 2017", energy: bySum, influence: eulerBased },
};

/** What attackers leave of 1 less what supporters leave: the difference of the two aggregates ∏ without rounding 1 − ∏ twice. */
function byProduct(values: Float64Array, sources: Int32Array, from: number, middle: number, to: number): number {
  let supported = 1;
  let attacked = 1;
  for (let edge = from; edge < middle; edge++) supported *= 1 - values[sources[edge]!]!;
  for (let edge = middle; edge < to; edge++) attacked *= 1 - values[sources[edge]!]!;
  return attacked - supported;
}

/** Supporters' strengths less attackers', with the rounding errors added up beside (Neumaier 1974). */
function bySum(values: Float64Array, sources: Int32Array, from: number, middle: number, to: number): number {
  let sum = 0;
  let lost = 0;
  for (let edge = from; edge < to; edge++) {
    const strength = values[sources[edge]!]!;
    const term = edge < middle ? strength : -strength;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

function linear(base: number, energy: number): number {
  return base + energy * (energy > 0 ? 1 - base : base);
}

function quadratic(base: number, energy: number): number {
  const square = energy * energy;
  const share = square / (1 + square);
  return base + share * (energy > 0 ? 1 - base : -base);
}

/** 1 − (1 − w²) / (1 + w·e^E), written so that no digits cancel out and nothing overflows. */
function eulerBased(base: number, energy: number): number {
  if (base === 0) return 0;
  if (energy > 0) {
    const inverse = Math.exp(-energy);
    return (base * (1 + base * inverse)) / (inverse + base);
  }
  const power = Math.exp(energy);
  return (base * (power + base)) / (1 + base * power);
}
