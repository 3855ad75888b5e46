import { v7 as newId } from "uuid";
import { folded } from "@/domain/kernel";
import type { ArgumentDocument } from "@/formats/arguments";
import type { LossCount } from "./loss-count";
import type { PlannedCitation, PlannedSource, Standing } from "./types";

/** New sources, and for each source of the document the id it has from now on. */
export function planSources(document: ArgumentDocument, standing: Standing) {
  const marks = new Map<string, string>();
  for (const { id, title, url, doi } of standing.sources)
    for (const mark of marksOf({ title, url, doi })) if (!marks.has(mark)) marks.set(mark, id);
  const ids = new Map<string, string>();
  const added: (PlannedSource & { readonly newId: string })[] = [];
  const known: string[] = [];
  for (const source of document.sources) {
    const own = marksOf({ title: source.title, url: source.csl.URL ?? null, doi: source.csl.DOI ?? null });
    const earlier = own.map((mark) => marks.get(mark)).find((id) => id !== undefined);
    if (earlier !== undefined) {
      ids.set(source.id, earlier);
      known.push(source.title);
      continue;
    }
    const id = newId();
    for (const mark of own) marks.set(mark, id);
    ids.set(source.id, id);
    added.push({ ...source, newId: id });
  }
  return { ids, added, known };
}

/** What tells a source: its DOI, its address, and its title only where it has neither. */
function marksOf({
  title,
  url,
  doi,
}: {
  readonly title: string;
  readonly url: string | null;
  readonly doi: string | null;
}): readonly string[] {
  const marks = [...(doi ? [`doi ${doi.toLowerCase()}`] : []), ...(url ? [`url ${url}`] : [])];
  return marks.length > 0 ? marks : [`title ${folded(title)}`];
}

/** What is not cited like this already. */
export function planCitations(
  document: ArgumentDocument,
  standing: Standing,
  { claims, sources }: { readonly claims: ReadonlyMap<string, string>; readonly sources: ReadonlyMap<string, string> },
  lost: LossCount,
): readonly PlannedCitation[] {
  const known = new Set(standing.citations.map(markOf));
  return document.claims.flatMap((claim) =>
    claim.citations.flatMap((citation) => {
      const sourceId = sources.get(citation.source);
      if (sourceId === undefined) lost.add("citations", 1, "Their source is not in the file.");
      const planned = { ...citation, id: newId(), claimId: claims.get(claim.id)!, sourceId: sourceId ?? "" };
      if (sourceId === undefined || known.has(markOf(planned))) return [];
      known.add(markOf(planned));
      return [planned];
    }),
  );
}

const markOf = ({ claimId, sourceId, locator, bearing }: Standing["citations"][number]): string =>
  JSON.stringify([claimId, sourceId, locator, bearing]);
