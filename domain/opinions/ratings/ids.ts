/**
 * The canonical order of ids: whole numbers by their size, then everything else by code units. Whatever is computed from ratings goes in
 * this order, never in the order of arrival.
 */
export function compareIds(a: string, b: string): number {
  const isNumberA = WHOLE.test(a);
  if (isNumberA !== WHOLE.test(b)) return isNumberA ? -1 : 1;
  if (isNumberA && a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

const WHOLE = /^(?:0|[1-9]\d*)$/;

/** For each id the place it takes in canonical order. Throws a `RangeError` when an id comes twice. */
export function ranksOf(ids: readonly string[]): Int32Array {
  const order = Array.from(ids.keys()).sort((a, b) => compareIds(ids[a]!, ids[b]!));
  const ranks = new Int32Array(ids.length);
  order.forEach((at, rank) => {
    if (rank > 0 && ids[order[rank - 1]!] === ids[at]) throw new RangeError(`The id “${ids[at]}” comes twice.`);
    ranks[at] = rank;
  });
  return ranks;
}
