/** Finds options by the bytes of their names, without making strings. */
export type NameIndex = {
  /** The number given to this name, or -1. */
  readonly find: (bytes: Uint8Array, start: number, end: number) => number;
  /** Gives a name a number; a name that has one keeps it. Returns the number it has. */
  readonly set: (bytes: Uint8Array, start: number, end: number, number: number) => number;
};

export function nameIndex(): NameIndex {
  let slots = new Int32Array(512).fill(-1);
  const entries: { readonly hash: number; readonly name: Uint8Array; readonly number: number }[] = [];

  /** The slot that holds the name, or the free one where it would be. */
  function slotOf(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot]! >= 0) {
      const entry = entries[slots[slot]!]!;
      if (entry.hash === hash && isEqual(entry.name, bytes, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (const [place, { hash, name }] of entries.entries()) slots[slotOf(hash, name, 0, name.length)] = place;
  }

  return {
    find(bytes, start, end) {
      const place = slots[slotOf(hashOf(bytes, start, end), bytes, start, end)]!;
      return place < 0 ? -1 : entries[place]!.number;
    },
    set(bytes, start, end, number) {
      const hash = hashOf(bytes, start, end);
      const slot = slotOf(hash, bytes, start, end);
      if (slots[slot]! >= 0) return entries[slots[slot]!]!.number;
      slots[slot] = entries.push({ hash, name: bytes.slice(start, end), number }) - 1;
      if (entries.length * 2 > slots.length) grow();
      return number;
    },
  };
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash >>> 0;
}

function isEqual(name: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let at = 0; at < name.length; at++) if (name[at] !== bytes[start + at]) return false;
  return true;
}
