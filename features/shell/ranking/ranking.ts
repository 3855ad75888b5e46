/** A ranking under construction: best tier first, every option at most once, no tier empty. */
export type Ranking = readonly (readonly string[])[];

export const RANKING_MOVES = ["place", "remove", "up", "down", "tie", "untie"] as const;
export type RankingMove = (typeof RANKING_MOVES)[number];

/** The ranking after a move; the same one where the move is not possible. */
export function rank(ranking: Ranking, move: RankingMove, option: string): Ranking {
  return refusalToRank(ranking, move, option) ? ranking : MOVES[move](ranking, option);
}

/** Why a move is not possible, or null. */
export function refusalToRank(ranking: Ranking, move: RankingMove, option: string): string | null {
  const at = tierOf(ranking, option);
  if (move === "place") return at === -1 ? null : "It is ranked already.";
  if (at === -1) return "It is not ranked.";
  const isTied = ranking[at]!.length > 1;
  if (move === "up" && at === 0 && !isTied) return "It is first already.";
  if (move === "down" && at === ranking.length - 1 && !isTied) return "It is last already.";
  if (move === "tie" && (at === 0 || isTied)) return isTied ? "It shares a place already." : "Nothing stands above it.";
  if (move === "untie" && !isTied) return "It shares its place with none.";
  return null;
}

/** Where a dragged option is let go: on a tier, in the gap above a tier (or below the last), or out of the ranking. */
export type Spot = { readonly kind: "onto" | "gap"; readonly tier: number } | { readonly kind: "out" };

/** The ranking after an option, ranked or not, was let go at a spot; the same one where that changes nothing. */
export function drop(ranking: Ranking, option: string, spot: Spot): Ranking {
  const at = tierOf(ranking, option);
  if (spot.kind === "out") return at === -1 ? ranking : MOVES.remove(ranking, option);
  const isAlone = at !== -1 && ranking[at]!.length === 1;
  if (spot.kind === "onto" ? spot.tier === at : isAlone && (spot.tier === at || spot.tier === at + 1)) return ranking;
  // The tier that it leaves stays until the numbers of tiers have been used.
  const left = ranking.map((tier) => without(tier, option));
  const next =
    spot.kind === "onto"
      ? left.map((tier, index) => (index === spot.tier ? [...tier, option] : tier))
      : [...left.slice(0, spot.tier), [option], ...left.slice(spot.tier)];
  return next.filter(({ length }) => length > 0);
}

export const tierOf = (ranking: Ranking, option: string): number => ranking.findIndex((tier) => tier.includes(option));

/** The place a tier has: two options that share the first place are both 1st, and the next is 3rd. */
export function placeOf(ranking: Ranking, tier: number): number {
  return 1 + ranking.slice(0, tier).reduce((sum, { length }) => sum + length, 0);
}

const without = (tier: readonly string[], option: string): readonly string[] => tier.filter((other) => other !== option);

/** Up and down take a tied option out of its tie, and another one past the whole tier beside it. */
const MOVES: Readonly<Record<RankingMove, (ranking: Ranking, option: string) => Ranking>> = {
  place: (ranking, option) => [...ranking, [option]],
  remove: (ranking, option) => ranking.map((tier) => without(tier, option)).filter(({ length }) => length > 0),
  up: (ranking, option) => {
    const at = tierOf(ranking, option);
    const rest = without(ranking[at]!, option);
    if (rest.length > 0) return [...ranking.slice(0, at), [option], rest, ...ranking.slice(at + 1)];
    return [...ranking.slice(0, at - 1), [option], ranking[at - 1]!, ...ranking.slice(at + 1)];
  },
  down: (ranking, option) => {
    const at = tierOf(ranking, option);
    const rest = without(ranking[at]!, option);
    if (rest.length > 0) return [...ranking.slice(0, at), rest, [option], ...ranking.slice(at + 1)];
    return [...ranking.slice(0, at), ranking[at + 1]!, [option], ...ranking.slice(at + 2)];
  },
  tie: (ranking, option) => {
    const at = tierOf(ranking, option);
    return [...ranking.slice(0, at - 1), [...ranking[at - 1]!, option], ...ranking.slice(at + 1)];
  },
  untie: (ranking, option) => MOVES.down(ranking, option),
};
