import { type BibliographicItem, describeSource } from "@/formats/bibliography";

/** A source as one would cite it, in one line of plain text. */
export function referenceOf({ title, csl }: BibliographicItem): string {
  const { author, publisher, issued } = describeSource(csl);
  return `${[author, `“${title}”`, publisher, issued].filter(Boolean).join(", ")}.`;
}
