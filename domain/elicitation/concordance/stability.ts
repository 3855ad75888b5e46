import { type Pair, weightedKappa } from "./weighted-kappa";

export type Stability = {
  /** Panellists who answered in both rounds. */
  readonly n: number;
  /** Share whose answer changed, and share whose answer is as before; together 1. Null where nobody answered twice. */
  readonly moved: number | null;
  readonly stayed: number | null;
  /** Weighted kappa of the two rounds; null where nobody answered twice, or all gave one value. */
  readonly kappa: { readonly linear: number | null; readonly quadratic: number | null };
};

/** How far answers to one question still change between two rounds, paired by panellist. Pooled pairs of several questions are taken as one. */
export function stabilityOf(pairs: readonly Pair[]): Stability {
  const n = pairs.length;
  const changed = pairs.filter(([before, after]) => before !== after).length;
  return {
    n,
    moved: n === 0 ? null : changed / n,
    stayed: n === 0 ? null : (n - changed) / n,
    kappa: { linear: weightedKappa(pairs, "linear"), quadratic: weightedKappa(pairs, "quadratic") },
  };
}

/** Answers of two rounds by panellist, paired where there are both. */
export function paired(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): readonly Pair[] {
  return [...after].flatMap(([panellist, value]) => {
    const earlier = before.get(panellist);
    return earlier === undefined ? [] : [[earlier, value] as const];
  });
}
