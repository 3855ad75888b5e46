import { type Counts, countsAt } from "../claims/counts";
import { compareIds } from "../ratings/ids";
import { countsOf, type RatingTable } from "../ratings/table";

/** How those who declared one position rate the claims. */
export type PositionGroup = {
  readonly position: string;
  readonly size: number;
  /** One for each claim of the table; null for a group that is too small to be shown by itself. */
  readonly claims: readonly Counts[] | null;
};

export type AgreementByPosition = {
  readonly groups: readonly PositionGroup[];
  /** Everybody who declared a position, taken together. */
  readonly together: readonly Counts[];
};

/** Groups below five never get figures of their own. */
export const FEWEST_SHOWN = 5;

/**
 * What is shown instead of camps while too few take part: agreement by declared position. A group below five is not shown, and where
 * subtracting the groups that are shown from everybody would show it, the smallest of those is not shown either.
 */
export function agreementByPosition(
  table: RatingTable,
  positionOf: ReadonlyMap<string, string>,
  fewest: number = FEWEST_SHOWN,
): AgreementByPosition {
  const members = new Map<string, number[]>();
  for (const [place, id] of table.participantIds.entries()) {
    const position = positionOf.get(id);
    if (position === undefined || table.starts[place] === table.starts[place + 1]) continue;
    const group = members.get(position);
    if (group) group.push(place);
    else members.set(position, [place]);
  }
  const hidden = hiddenOf(members, fewest);
  const everybody = [...members.values()].flat();
  const isTooFew = everybody.length > 0 && everybody.length < fewest;
  const groups = [...members]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([position, own]) => ({ position, size: own.length, claims: hidden.has(position) ? null : figuresOf(table, own) }));
  return { groups, together: isTooFew ? [] : figuresOf(table, everybody) };
}

/** Hidden groups together are never fewer than one group may be; one group alone is never hidden beside others that are shown. */
function hiddenOf(members: ReadonlyMap<string, readonly number[]>, fewest: number): ReadonlySet<string> {
  const bySize = [...members].sort(([a, own], [b, other]) => own.length - other.length || compareIds(a, b));
  const hidden = new Set<string>();
  let people = 0;
  for (const [position, own] of bySize) {
    const isNeeded = own.length < fewest || (hidden.size > 0 && (people < fewest || hidden.size < 2));
    if (!isNeeded) break;
    hidden.add(position);
    people += own.length;
  }
  return hidden;
}

function figuresOf(table: RatingTable, members: readonly number[]): readonly Counts[] {
  const counts = countsOf(table, members);
  return table.claimIds.map((_, claim) => countsAt(counts, table.claimIds.length, 0, claim));
}
