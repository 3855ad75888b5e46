/** The text of a file with line feeds: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252. */
export function textOf(bytes: Uint8Array): string {
  const text = decoded(bytes);
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
