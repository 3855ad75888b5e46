import type { Stance } from "@/contracts/argument/positions";
import type { CampRatings } from "@/domain/argumentation";

/** Those whose delegation favours no option more than the others, or who have none. */
export const NO_CAMP = "";

const RANKS = { backs: 3, accepts: 2, undecided: 1, opposes: 0 } as const satisfies Record<Stance, number>;

/** The option a delegation favours most: the only one it backs, or the only one it accepts where it backs none. Null where there is no such one. */
export function favouriteOf(stances: Readonly<Record<string, Stance>>, options: readonly string[]): string | null {
  const ranked = options.map((option) => ({ option, rank: RANKS[stances[option] ?? "undecided"] })).sort((a, b) => b.rank - a.rank);
  const [first, second] = ranked;
  if (!first || first.rank < RANKS.accepts || first.rank === second?.rank) return null;
  return first.option;
}

type Ratings = {
  readonly claim: string;
  readonly delegation: string | null;
  readonly agree: number;
  readonly pass: number;
  readonly disagree: number;
};

/** Ratings by delegation become ratings by camp. Those in no camp make one of their own, so that nobody's ratings are left over. */
export function ratingsByCamp(ratings: readonly Ratings[], campOf: (delegation: string) => string | null): readonly CampRatings[] {
  const claims = new Map<string, Map<string, CampRatings["camps"][number]>>();
  for (const { claim, delegation, agree, pass, disagree } of ratings) {
    const camp = (delegation !== null && campOf(delegation)) || NO_CAMP;
    const camps = claims.get(claim) ?? new Map<string, CampRatings["camps"][number]>();
    claims.set(claim, camps);
    const sum = camps.get(camp) ?? { camp, agree: 0, pass: 0, disagree: 0 };
    camps.set(camp, { camp, agree: sum.agree + agree, pass: sum.pass + pass, disagree: sum.disagree + disagree });
  }
  return [...claims].map(([claim, camps]) => ({ claim, camps: [...camps.values()] }));
}
