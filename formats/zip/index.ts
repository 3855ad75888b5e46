/**
 * Files as one archive (PKWARE APPNOTE 6.3, method 0: stored as they are), names in UTF-8, without times, so that the same files give
 * the same archive. At most 65,535 files and 4 GB.
 */
export function zipOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const encoded = new TextEncoder().encode(name);
    const facts = factsOf(bytes, encoded.length);
    parts.push(numbers([4, 0x04034b50], ...facts), encoded, bytes);
    directory.push(numbers([4, 0x02014b50], [2, VERSION], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), encoded);
    at += 30 + encoded.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = files.length;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, at], [2, 0]);
  return joined([...parts, ...directory, end]);
}

type Field = readonly [width: 2 | 4, value: number];

const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
/** The first day that the format can say: 1 January 1980. */
const FIRST_DAY = 0x0021;

const factsOf = (bytes: Uint8Array, nameLength: number): readonly Field[] => [
  ...([VERSION, NAMES_ARE_UTF8, 0, 0, FIRST_DAY] as const).map((value): Field => [2, value]),
  ...[crc32(bytes), bytes.length, bytes.length].map((value): Field => [4, value]),
  [2, nameLength],
  [2, 0],
];

function numbers(...fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The check sum of ISO 3309, as zip uses it. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = CRC[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
