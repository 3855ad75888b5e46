/**
 * A number between 0 and 1, neither of them, that looks drawn by chance and is the same for the same words: FNV-1a over their code units,
 * then mixed (MurmurHash3's finaliser) twice for 52 bits. For spreading things out, not for secrets.
 */
export function drawOf(...words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      hash = Math.imul(hash ^ (word.charCodeAt(at) & 0xff), 0x01000193);
      hash = Math.imul(hash ^ (word.charCodeAt(at) >>> 8), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x1ff, 0x01000193);
  }
  const high = mixed(hash) >>> 6;
  const low = mixed(hash ^ 0x5bd1e995) >>> 6;
  return (high * 2 ** 26 + low + 0.5) / 2 ** 52;
}

function mixed(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
