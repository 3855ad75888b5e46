/** People who stand close together, drawn as one mark: where they stand on average. */
export type Clump = { readonly people: number; readonly x: number; readonly y: number };

/**
 * People as marks of `fewest` or more, so that no mark is anybody's own: halved along the direction in which they spread most, until a
 * half would be too small, or there would be more than about `most` marks. Those at one place are one mark. Fewer than `fewest` people make
 * no mark.
 */
export function clumpsOf(
  members: readonly number[],
  x: Float64Array,
  y: Float64Array,
  { fewest, most }: { readonly fewest: number; readonly most: number },
): readonly Clump[] {
  if (members.length < fewest) return [];
  return joined(halved(members, x, y, Math.max(2 * fewest, Math.ceil((2 * members.length) / most))));
}

/** Marks at one place, down to what rounding makes of it, as one. */
function joined(clumps: readonly Clump[]): readonly Clump[] {
  const places = new Map<string, Clump>();
  for (const { people, x, y } of clumps) {
    const place = `${x.toFixed(9)} ${y.toFixed(9)}`;
    const there = places.get(place);
    places.set(place, there ? { ...there, people: there.people + people } : { people, x, y });
  }
  return [...places.values()];
}

/** Whoever is together with fewer than `least` others or is not parted from them stays together. */
function halved(members: readonly number[], x: Float64Array, y: Float64Array, least: number): readonly Clump[] {
  if (members.length < least) return [{ people: members.length, x: meanOf(members, x), y: meanOf(members, y) }];
  const along = spreadOf(members, x) >= spreadOf(members, y) ? x : y;
  const sorted = [...members].sort((a, b) => along[a]! - along[b]! || a - b);
  const half = sorted.length >> 1;
  return [...halved(sorted.slice(0, half), x, y, least), ...halved(sorted.slice(half), x, y, least)];
}

/** Summed in the order of the members, whatever order they were sorted in. */
const meanOf = (members: readonly number[], values: Float64Array): number =>
  [...members].sort((a, b) => a - b).reduce((sum, member) => sum + values[member]!, 0) / members.length;

function spreadOf(members: readonly number[], values: Float64Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const member of members) {
    least = Math.min(least, values[member]!);
    most = Math.max(most, values[member]!);
  }
  return most - least;
}
