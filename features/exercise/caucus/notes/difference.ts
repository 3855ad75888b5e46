/** One change of a text: at a place, so many characters go and these come. Counted in UTF-16 code units, as the browser counts. */
export type Change = { readonly at: number; readonly removed: number; readonly inserted: string };

/**
 * The smallest change that leads from one text to another, or null where they are the same. Where it could lie in several places
 * (one more "a" in "aaa"), it ends at the caret. It never cuts a character in two.
 */
export function differenceOf(before: string, after: string, caret: number): Change | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let tail = commonEnd(before, after, Math.min(shorter, Math.max(0, after.length - caret)));
  if (isCut(before, before.length - tail) || isCut(after, after.length - tail)) tail -= 1;
  let head = commonStart(before, after, shorter - tail);
  if (isCut(before, head) || isCut(after, head)) head -= 1;
  return { at: head, removed: before.length - tail - head, inserted: after.slice(head, after.length - tail) };
}

/** What can stand in the notes: no NUL, no carriage return, no half of a character. */
export function plain(text: string): string {
  return text
    .replaceAll("\0", "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}

function commonStart(one: string, other: string, most: number): number {
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return length;
}

function commonEnd(one: string, other: string, most: number): number {
  let length = 0;
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
  return length;
}

const isCut = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[at] ?? "");
