/** The name that `wrong` was probably meant to be: fewest edits, at most a third of its length, or the one it begins or that begins it. */
export function closestName(wrong: string, names: readonly string[]): string | null {
  if (wrong.length > MAX_LENGTH) return null;
  const plain = simplified(wrong);
  let best: { name: string; edits: number } | null = null;
  for (const name of names) {
    if (name.length > MAX_LENGTH) continue;
    const edits = editsBetween(plain, simplified(name));
    if (edits <= Math.max(1, Math.floor(wrong.length / 3)) && (!best || edits < best.edits)) best = { name, edits };
  }
  const sharing =
    plain.length >= 4
      ? names.find((name) => simplified(name).startsWith(plain) || (name.length >= 4 && plain.startsWith(simplified(name))))
      : undefined;
  return best?.name ?? sharing ?? null;
}

const MAX_LENGTH = 80;

/** Case and separators are what people mix up most; they count as no edit. */
function simplified(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, "");
}

/** Levenshtein distance with swaps of neighbours counted once (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, beforeLast[column - 2]! + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
