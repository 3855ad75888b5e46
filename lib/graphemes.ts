/** How many characters a reader would count: an emoji or a letter with its accent is one. Line ends count as one. */
export function countGraphemes(text: string): number {
  const normalised = text.replace(/\r\n/g, "\n");
  if (/^[\n\x20-\x7e]*$/.test(normalised)) return normalised.length;
  if (typeof Intl.Segmenter !== "function") return Array.from(normalised).length;
  let count = 0;
  for (const _ of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(normalised)) count += 1;
  return count;
}
