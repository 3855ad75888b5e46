/**
 * Which options lead to which others, over any number of locked links: square, one bit per pair, `words` words of 32 bits per row.
 * Never changed once made; equal orders have equal keys.
 */
export type PartialOrder = { readonly size: number; readonly words: number; readonly bits: Uint32Array };

/** From one option to another, by their indices. */
export type Edge = { readonly from: number; readonly to: number };

export function noOrder(size: number): PartialOrder {
  const words = Math.ceil(size / 32);
  return { size, words, bits: new Uint32Array(size * words) };
}

export const leads = ({ words, bits }: PartialOrder, from: number, to: number): boolean =>
  ((bits[from * words + (to >>> 5)]! >>> (to & 31)) & 1) === 1;

/** The order with one link more, and all that follows from it. */
export function withLink(order: PartialOrder, { from, to }: Edge): PartialOrder {
  if (leads(order, from, to)) return order;
  const { size, words } = order;
  const bits = order.bits.slice();
  for (let option = 0; option < size; option++) {
    if (option !== from && !leads(order, option, from)) continue;
    for (let word = 0; word < words; word++) bits[option * words + word]! |= order.bits[to * words + word]!;
    bits[option * words + (to >>> 5)]! |= 1 << (to & 31);
  }
  return { size, words, bits };
}

export const keyOf = ({ bits }: PartialOrder): string =>
  String.fromCharCode(...new Uint16Array(bits.buffer, bits.byteOffset, bits.length * 2));

/** The place of each option: first those that nothing leads to, then those that nothing left leads to, and so on; 1 plus the number ahead. */
export function placesOf(order: PartialOrder): readonly number[] {
  const places = new Array<number>(order.size).fill(0);
  let left = places.map((_, option) => option);
  while (left.length > 0) {
    const first = left.filter((option) => !left.some((other) => leads(order, other, option)));
    for (const option of first) places[option] = order.size - left.length + 1;
    left = left.filter((option) => places[option] === 0);
  }
  return places;
}
