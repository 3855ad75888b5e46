import { v7 as newId } from "uuid";
import type { AddedSources } from "@/contracts/argument/evidence";
import { type BibliographicItem, sourceKey } from "@/formats/bibliography";
import type { NewEntry } from "@/server/data/acts/act";
import { insertSources, type NewSource, sourceMarks } from "@/server/data/argument/evidence/sources";
import type { Transaction } from "@/server/data/connection/client";
import { freeKey } from "./free-key";
import { matchSources } from "./known-sources";

type Item = BibliographicItem & { readonly note?: string };
type Wanted = { readonly debateId: string; readonly addedById: string; readonly items: readonly Item[]; readonly now: Date };

/** Adds what the debate does not have yet, judged by address and DOI, each under a key of its own. */
export async function addNewSources(
  tx: Transaction,
  { debateId, addedById, items, now }: Wanted,
): Promise<{ readonly answer: AddedSources; readonly entries: readonly NewEntry[] }> {
  const marks = await sourceMarks(tx, debateId);
  const matched = matchSources(items, marks);
  const keys = new Set(marks.map(({ key }) => key));
  const added = matched.flatMap(({ known, twin }, place): readonly NewSource[] => {
    if (known || twin !== null) return [];
    const { title, csl, note } = items[place]!;
    const key = freeKey(sourceKey(title, csl), keys);
    keys.add(key);
    return [{ id: newId(), debateId, key, title, csl: { id: key, title, ...csl }, ...(note ? { note } : {}), addedById }];
  });
  await insertSources(tx, added, now);
  return {
    answer: { added: added.map(({ id }) => id), known: [...new Set(matched.flatMap(({ known }) => (known ? [known.id] : [])))] },
    entries: added.map(({ id, key, title }) => ({ type: "source-added", payload: { sourceId: id, key, title } })),
  };
}
