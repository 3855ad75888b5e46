import { type BibliographicItem, formatCitation } from "@/formats/bibliography";

/** A source as one would cite it: its entry in APA style, plain text. */
export async function referenceOf({ title, csl }: BibliographicItem): Promise<string> {
  return (await formatCitation(csl, title)).entry;
}
