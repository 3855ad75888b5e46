/** Fewer than this many voters never get figures of their own. */
export const LEAST_IN_GROUP = 5;

/**
 * Which groups keep their figures where ballots carry no names: those of five or more. Where a single group would be hidden, its figures
 * would follow from the whole, so the smallest of the others is hidden with it.
 */
export function groupsToShow<Group extends { readonly voted: number }>(groups: readonly Group[]): ReadonlySet<Group> {
  const voting = groups.filter(({ voted }) => voted > 0);
  const large = voting.filter(({ voted }) => voted >= LEAST_IN_GROUP).sort((a, b) => b.voted - a.voted);
  const hidden = voting.length - large.length;
  return new Set(hidden === 1 ? large.slice(0, -1) : large);
}
