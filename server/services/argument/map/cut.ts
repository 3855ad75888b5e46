/** As much of a text as fits into so many bytes of UTF-8, whole words where there are any. */
export function cutToBytes(text: string, most: number): { readonly text: string; readonly isCut: boolean } {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return { text, isCut: false };
  // A character cut in half decodes to the replacement character.
  const whole = bytes
    .subarray(0, Math.max(0, most - ELLIPSIS_BYTES))
    .toString()
    .replace(/\uFFFD$/, "");
  const space = whole.lastIndexOf(" ");
  return { text: `${whole.slice(0, space > whole.length / 2 ? space : undefined)}…`, isCut: true };
}

const ELLIPSIS_BYTES = 3;
