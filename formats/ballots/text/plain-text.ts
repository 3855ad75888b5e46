import { problem } from "../problem";

/** The bytes of a text file as UTF-8 without a byte order mark, with line feeds. Throws when they are no text. */
export function plainText(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return withLineFeeds(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withLineFeeds(encoder.encode(new TextDecoder("utf-16le").decode(bytes)));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withLineFeeds(encoder.encode(new TextDecoder("utf-16be").decode(bytes)));
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw problem(lineAt(bytes, zero), "This is not a text file: it holds a zero byte.");
  return withLineFeeds(bytes);
}

/** Text for a name or a title: UTF-8, or Windows-1252 where it is not that. Throws when it is longer than any name. */
export function decode(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > LONGEST_TEXT)
    throw problem(lineAt(bytes, start), `A name is at most ${LONGEST_TEXT} bytes long; here are ${end - start}.`);
  const part = bytes.subarray(start, end);
  try {
    return strict.decode(part);
  } catch {
    return western.decode(part);
  }
}

/** A piece of a file as it can be quoted in a message: short, without control characters. */
export function quoted(bytes: Uint8Array, start: number, end: number): string {
  const text = decode(bytes, start, Math.min(end, start + LONGEST_QUOTE));
  return `“${printable(text)}${end > start + LONGEST_QUOTE ? "…" : ""}”`;
}

/** Text without characters that would steer a terminal. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/gu, "\ufffd");

export const encoder = new TextEncoder();

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const western = new TextDecoder("windows-1252");
const LONGEST_QUOTE = 60;
export const LONGEST_TEXT = 1_000;

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(LINE_FEED) || !bytes.includes(CARRIAGE_RETURN)) return bytes;
  return bytes.map((byte) => (byte === CARRIAGE_RETURN ? LINE_FEED : byte));
}

export const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The number of the line that a place lies in, counted from 1. */
export function lineAt(bytes: Uint8Array, place: number): number {
  let line = 1;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < place; at = bytes.indexOf(LINE_FEED, at + 1)) line++;
  return line;
}
