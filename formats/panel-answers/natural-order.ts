/** Names as people put them: numbers inside them by their size, the rest by code. The same everywhere, whatever the language. */
export function inNaturalOrder(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  for (let place = 0; place < Math.min(first.length, second.length); place++) {
    const [one, other] = [first[place]!, second[place]!];
    const isNumber = place % 2 === 1;
    const difference = isNumber ? byNumber(one, other) : byCode(one, other);
    if (difference !== 0) return difference;
  }
  return first.length - second.length || byCode(a, b);
}

/** Text and digits in turn. */
const partsOf = (name: string): readonly string[] => name.split(/(\d+)/);

/** Digits of any length, without their leading zeros. */
function byNumber(one: string, other: string): number {
  const [a, b] = [one.replace(/^0+/, ""), other.replace(/^0+/, "")];
  return a.length - b.length || byCode(a, b);
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
