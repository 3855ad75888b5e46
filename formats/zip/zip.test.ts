import zlib from "node:zlib";
import { describe, expect, it } from "vitest";
import { crc32, zipOf } from "./index";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("zipOf", () => {
  it("sums as published: the check value of CRC-32 is cbf43926, and as zlib does", () => {
    expect(crc32(bytes("123456789"))).toBe(0xcbf43926);
    const large = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) & 0xff);
    if ("crc32" in zlib) expect(crc32(large)).toBe((zlib as unknown as { crc32: (of: Uint8Array) => number }).crc32(large));
  });

  it("holds every file where the directory at its end says, with its name, length and sum", () => {
    const files = [
      { name: "votes.csv", bytes: bytes("a,b\r\n1,2\r\n") },
      { name: "Ünïcode.csv", bytes: bytes("é") },
      { name: "none", bytes: bytes("") },
    ];
    expect(listed(zipOf(files))).toEqual(files.map((file) => ({ ...file, sum: crc32(file.bytes) })));
  });

  it("gives the same archive for the same files", () => {
    const files = [{ name: "a", bytes: bytes("x") }];
    expect(zipOf(files)).toEqual(zipOf(files));
  });
});

/** Reads from the end, as programs do: end record, directory, then each file by its own heading. */
function listed(archive: Uint8Array) {
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  let entry = view.getUint32(end + 16, true);
  const files = Array.from({ length: view.getUint16(end + 10, true) }, () => {
    expect(view.getUint32(entry, true)).toBe(0x02014b50);
    const [sum, size, length] = [view.getUint32(entry + 16, true), view.getUint32(entry + 20, true), view.getUint16(entry + 28, true)];
    const name = new TextDecoder().decode(archive.subarray(entry + 46, entry + 46 + length));
    const at = view.getUint32(entry + 42, true);
    expect(view.getUint32(at, true)).toBe(0x04034b50);
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    entry += 46 + length;
    return { name, bytes: archive.slice(start, start + size), sum };
  });
  expect(entry).toBe(end);
  return files;
}
