import { LEAST_RESPONDENTS } from "@/domain/disclosure";
import type { Counts } from "../claims/counts";
import { agreementByPosition } from "../people/declared";
import type { RatingTable } from "../ratings/table";

/** Agreement by declared position as everybody may see it: what is shown while too few take part for camps. */
export type ShownAgreement = {
  readonly groups: readonly { readonly position: string; readonly people: number; readonly isShown: boolean }[];
  /** Claims on which the groups lie furthest apart first; only those somebody with a position rated. */
  readonly claims: readonly {
    readonly claim: string;
    readonly together: Counts;
    /** One for each group that is shown, in their order; null where they would tell of fewer than five. */
    readonly byPosition: readonly Counts[] | null;
  }[];
};

/**
 * Groups below five have no figures, nor any that would give theirs away; and on a claim that one to four of a group rated, there are
 * those of all together alone. With fewer than five in all there are none.
 */
export function shownAgreement(table: RatingTable, positionOf: ReadonlyMap<string, string>, leftOut: ReadonlySet<string>): ShownAgreement {
  const { groups, together } = agreementByPosition(table, positionOf);
  const shown = groups.flatMap(({ claims }) => (claims ? [claims] : []));
  const claims = table.claimIds.flatMap((claim, place) => {
    const all = together[place];
    if (!all || all.rated < LEAST_RESPONDENTS || leftOut.has(claim)) return [];
    const own = shown.map((figures) => figures[place]!);
    const rest = all.rated - own.reduce((sum, { rated }) => sum + rated, 0);
    const isTooFew = [...own.map(({ rated }) => rated), rest].some((rated) => rated > 0 && rated < LEAST_RESPONDENTS);
    return [{ claim, together: all, byPosition: isTooFew || own.length === 0 ? null : own }];
  });
  return {
    groups: groups.map(({ position, size, claims: figures }) => ({ position, people: size, isShown: figures !== null })),
    claims: claims.sort((a, b) => spreadOf(b.byPosition) - spreadOf(a.byPosition) || b.together.rated - a.together.rated),
  };
}

/** How far apart the groups' shares of agreement lie; what only some rated lies nowhere. */
function spreadOf(groups: readonly Counts[] | null): number {
  const shares = (groups ?? []).filter(({ rated }) => rated > 0).map(({ agree, rated }) => agree / rated);
  return shares.length < 2 ? -1 : Math.max(...shares) - Math.min(...shares);
}
