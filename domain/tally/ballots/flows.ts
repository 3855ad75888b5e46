import { type Fraction, fraction, plus, ZERO } from "../amount";

/** Weight on its way between options, in parts: exact. */
export type Flows = {
  /** One part of `parts` equal ones of the weight goes from one option to another; after the last option: to nobody. Less than 0: back. */
  readonly add: (from: number, to: number, parts: number, weight: number) => void;
  readonly finish: () => ReadonlyMap<number, readonly Fraction[]>;
};

export function openFlows(options: number, sources: readonly number[]): Flows {
  const width = options + 1;
  const byParts: (Float64Array | undefined)[] = [];
  return {
    add(from, to, parts, weight) {
      byParts[parts] ??= new Float64Array(options * width);
      byParts[parts][from * width + to]! += weight;
    },
    finish: () => new Map(sources.map((from) => [from, Array.from({ length: width }, (_, to) => sumOf(from * width + to))])),
  };

  function sumOf(at: number): Fraction {
    let sum = ZERO;
    byParts.forEach((weights, parts) => {
      if (weights![at]! !== 0) sum = plus(sum, fraction(weights![at]!, parts));
    });
    return sum;
  }
}
