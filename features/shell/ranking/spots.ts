import type { Ranking, Spot } from "./ranking";

/** Where something stands on the screen, from top to bottom. */
export type Extent = { readonly top: number; readonly bottom: number };

/** The parts of the ballot that something can be let go on. `rows`: each ranked option's own. */
export type Landing = {
  readonly rows: ReadonlyMap<string, Extent>;
  /** The whole ranking, and the options outside it. */
  readonly list: Extent | null;
  readonly outside: Extent | null;
};

/** The upper and the lower part of a tier stand for the gaps beside it. */
const GAP_SHARE = 0.28;

/** What is meant by letting go at this height, or null far from everything. Where nothing shares a place, a row is all gap. */
export function spotAt(y: number, ranking: Ranking, { rows, list, outside }: Landing, tiesAllowed: boolean): Spot | null {
  if (outside && y >= outside.top && y <= outside.bottom) return { kind: "out" };
  if (!list || y < list.top - NEAR || y > list.bottom + NEAR) return null;
  for (const [tier, options] of ranking.entries()) {
    const extents = options.flatMap((option) => rows.get(option) ?? []);
    if (extents.length === 0) continue;
    const top = Math.min(...extents.map((extent) => extent.top));
    const bottom = Math.max(...extents.map((extent) => extent.bottom));
    const edge = tiesAllowed ? Math.min((bottom - top) * GAP_SHARE, MOST_GAP) : (bottom - top) / 2;
    if (y < top + edge) return { kind: "gap", tier };
    if (y < bottom - edge) return { kind: "onto", tier };
  }
  return { kind: "gap", tier: ranking.length };
}

const NEAR = 64;
const MOST_GAP = 24;

export const sameSpot = (a: Spot | null, b: Spot | null): boolean =>
  a?.kind === b?.kind && (a && "tier" in a ? a.tier : -1) === (b && "tier" in b ? b.tier : -1);
