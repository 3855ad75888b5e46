/**
 * How far two groupings of the same things agree, beyond what chance would bring: 1 where they are the same, about 0 where they have
 * nothing to do with each other (Hubert and Arabie 1985). Null with fewer than two things.
 */
export function adjustedRandIndex(first: readonly (string | number)[], second: readonly (string | number)[]): number | null {
  if (first.length !== second.length) throw new RangeError("Both groupings speak of the same things.");
  if (first.length < 2) return null;
  const both = new Map<string, number>();
  const [ofFirst, ofSecond] = [new Map<unknown, number>(), new Map<unknown, number>()];
  for (const [place, one] of first.entries()) {
    const other = second[place]!;
    const pair = JSON.stringify([one, other]);
    both.set(pair, (both.get(pair) ?? 0) + 1);
    ofFirst.set(one, (ofFirst.get(one) ?? 0) + 1);
    ofSecond.set(other, (ofSecond.get(other) ?? 0) + 1);
  }
  const [together, alike, alikeOther] = [pairsIn(both), pairsIn(ofFirst), pairsIn(ofSecond)];
  const expected = (alike * alikeOther) / ((first.length * (first.length - 1)) / 2);
  const most = (alike + alikeOther) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function pairsIn(counts: ReadonlyMap<unknown, number>): number {
  let pairs = 0;
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2;
  return pairs;
}
