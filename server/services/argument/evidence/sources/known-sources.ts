import type { BibliographicItem } from "@/formats/bibliography";
import type { SourceMark } from "@/server/data/argument/evidence/sources";

/** An item of a bibliography beside what the debate has: `known` is the id of the same source, `twin` the place of the same item before it. */
export type Matched = {
  readonly item: BibliographicItem;
  readonly known: SourceMark | null;
  readonly twin: number | null;
};

/** Finds what the debate has already. Sources are the same by address or DOI; a title alone does not tell. */
export function matchSources(items: readonly BibliographicItem[], marks: readonly SourceMark[]): readonly Matched[] {
  const known = new Map(marks.flatMap((mark) => marksOf(mark.url, mark.doi).map((name) => [name, mark] as const)));
  const earlier = new Map<string, number>();
  return items.map((item, place) => {
    const names = marksOf(item.csl.URL, item.csl.DOI);
    const mark = names.map((name) => known.get(name)).find((found) => found !== undefined) ?? null;
    const twin = names.map((name) => earlier.get(name)).find((found) => found !== undefined) ?? null;
    for (const name of names) if (!earlier.has(name)) earlier.set(name, place);
    return { item, known: mark, twin };
  });
}

function marksOf(url: string | null | undefined, doi: string | null | undefined): readonly string[] {
  // A DOI means the same in either case (ISO 26324), an address does not.
  return [...(url ? [`url ${url}`] : []), ...(doi ? [`doi ${doi.toLowerCase()}`] : [])];
}
