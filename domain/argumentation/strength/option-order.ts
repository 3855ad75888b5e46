import type { DebateGraph } from "./debate-graph";

/** Options by strength, strongest first; those in one tier are equally strong. */
export type OptionOrder = readonly (readonly string[])[];

/** Strengths nearer to each other than this are equal: what summing in another order can make of them. */
const EQUAL = 1e-9;

/** Options are the first nodes of a debate's graph. */
export function optionOrder({ debate: { options } }: DebateGraph, strengths: Float64Array): OptionOrder {
  const strongestFirst = options.map((_, node) => node).sort((a, b) => strengths[b]! - strengths[a]! || a - b);
  const tiers: string[][] = [];
  for (const [place, node] of strongestFirst.entries()) {
    const above = strengths[strongestFirst[place - 1] ?? node]!;
    if (place > 0 && above - strengths[node]! <= EQUAL) tiers.at(-1)!.push(options[node]!);
    else tiers.push([options[node]!]);
  }
  return tiers;
}

/** Pairs of options of which another one stands ahead than before; a tie made or broken is half a pair. */
export function pairsSwapped(options: number, before: Float64Array, after: Float64Array): number {
  let swapped = 0;
  for (let one = 0; one < options; one++)
    for (let other = one + 1; other < options; other++)
      swapped += Math.abs(sideOf(before[one]! - before[other]!) - sideOf(after[one]! - after[other]!)) / 2;
  return swapped;
}

const sideOf = (lead: number): number => (Math.abs(lead) <= EQUAL ? 0 : Math.sign(lead));

/** How far the strongest option is ahead of the second; what one option alone has is all its lead. */
export function leadOf(options: number, leader: number, strengths: Float64Array): number {
  let best = 0;
  for (let option = 0; option < options; option++) if (option !== leader) best = Math.max(best, strengths[option]!);
  return strengths[leader]! - best;
}
