import { type Fraction, fraction, plus, times } from "../amount";
import { BLOCK_ROWS, type Profile } from "../ballots/profile";
import { sorterOf } from "./sorting";

/**
 * Ballots whose votes lie with the same options at the same values; a ballot that ties options lies with several. `held` gives, by
 * option, the value of a ballot of weight 1. Never changed once made, so that piles are shared between ways of counting.
 */
export type Pile = { readonly held: ReadonlyMap<number, Fraction>; readonly weight: number; readonly rows: readonly Int32Array[] };

/** By what they hold. */
export type Piles = ReadonlyMap<string, Pile>;

/** Votes that came to each option; last, after every option, those that nobody can have. */
export type Arrivals = readonly Fraction[];

export type PileMover = {
  /** Every ballot with its first choices among the options that are in, at its full value. */
  readonly deal: (isIn: Uint8Array) => { readonly piles: Piles; readonly arrivals: Arrivals };
  /** Takes an option's ballots to their next choices among the options that are in, each at `worth(value it had)`. */
  readonly move: (
    piles: Piles,
    option: number,
    isIn: Uint8Array,
    worth: (value: Fraction) => Fraction,
  ) => { readonly piles: Piles; readonly arrivals: Arrivals; readonly moved: number };
};

/** A ballot goes to its best tier with options that are in; where these are several, its value is split equally between them. */
export function pilesOf(profile: Profile): PileMover {
  const sort = sorterOf(profile);
  const size = profile.optionKeys.length;

  function hand(
    pile: Pile,
    rest: ReadonlyMap<number, Fraction>,
    value: Fraction,
    isIn: Uint8Array,
    to: { piles: Map<string, Pile>; arrivals: Fraction[] },
  ) {
    for (const { options, rows, weight } of sort(pile.rows, isIn)) {
      const held = new Map(rest);
      const part = times(value, fraction(1, Math.max(options.length, 1)));
      for (const option of options) {
        held.set(option, held.has(option) ? plus(held.get(option)!, part) : part);
        to.arrivals[option] = plus(to.arrivals[option]!, times(part, fraction(weight)));
      }
      if (options.length === 0) to.arrivals[size] = plus(to.arrivals[size]!, times(value, fraction(weight)));
      if (held.size > 0) addPile(to.piles, { held, weight, rows: [rows] });
    }
  }

  return {
    deal(isIn) {
      const to = { piles: new Map<string, Pile>(), arrivals: noArrivals(size) };
      hand({ held: new Map(), weight: 0, rows: allRows(profile) }, new Map(), fraction(1), isIn, to);
      return to;
    },
    move(piles, option, isIn, worth) {
      const to = { piles: new Map<string, Pile>(), arrivals: noArrivals(size) };
      let moved = 0;
      for (const pile of piles.values()) {
        const value = pile.held.get(option);
        if (value === undefined) {
          addPile(to.piles, pile);
          continue;
        }
        const rest = new Map(pile.held);
        rest.delete(option);
        hand(pile, rest, worth(value), isIn, to);
        for (const rows of pile.rows) moved += rows.length;
      }
      return { ...to, moved };
    },
  };
}

const noArrivals = (size: number): Fraction[] => new Array<Fraction>(size + 1).fill(fraction(0));

function addPile(piles: Map<string, Pile>, pile: Pile): void {
  const key = [...pile.held]
    .sort(([a], [b]) => a - b)
    .map(([option, { numerator, denominator }]) => `${option}:${numerator}/${denominator}`)
    .join(" ");
  const same = piles.get(key);
  piles.set(key, same ? { held: same.held, weight: same.weight + pile.weight, rows: [...same.rows, ...pile.rows] } : pile);
}

/** Rows are numbered through all blocks. */
function allRows({ blocks }: Profile): readonly Int32Array[] {
  return blocks.map(({ rows }, block) => {
    const numbers = new Int32Array(rows);
    for (let row = 0; row < rows; row++) numbers[row] = block * BLOCK_ROWS + row;
    return numbers;
  });
}
