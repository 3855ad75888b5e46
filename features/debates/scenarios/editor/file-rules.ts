import { formatBytes, formatNumber } from "@/lib/format";

/** Larger files are not even read. */
const MAX_FILE = 512 * 1024;
/** What the server takes: so many characters, in a request of 256 kB with its quotation and escapes. */
const MAX_CHARACTERS = 200_000;
const MAX_REQUEST = 250 * 1024;

/** Why a chosen file is not read, or null. */
export function refusalToRead({ name, size }: { readonly name: string; readonly size: number }): string | null {
  if (!/\.ya?ml$/i.test(name)) return `“${name}” is not a scenario file: its name should end in .yaml or .yml.`;
  if (size > MAX_FILE) return `“${name}” has ${formatNumber(Math.ceil(size / 1024))} kB; at most ${MAX_FILE / 1024} kB are read.`;
  return size === 0 ? `“${name}” is empty.` : null;
}

/** Why a text is too long to be checked or saved, or null. */
export function refusalToSend(text: string): string | null {
  if (text.length > MAX_CHARACTERS)
    return `The file has ${formatNumber(text.length)} characters; at most ${formatNumber(MAX_CHARACTERS)} can be saved.`;
  // Only a long text can be too large, and measuring takes time.
  if (text.length * 6 <= MAX_REQUEST) return null;
  const bytes = new TextEncoder().encode(JSON.stringify(text)).length;
  return bytes > MAX_REQUEST ? `The file takes ${formatBytes(bytes)} on the way; at most ${formatBytes(MAX_REQUEST)} can be saved.` : null;
}

/** The text of a file's bytes, or null when they are not UTF-8. */
export function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    return null;
  }
}
