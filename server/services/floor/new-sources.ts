import { v7 as newId } from "uuid";
import type { AddedSources } from "@/contracts/floor";
import { type BibliographicItem, sourceKey } from "@/formats/bibliography";
import type { NewEntry } from "@/server/data/act";
import type { Transaction } from "@/server/data/client";
import { insertSources, type NewSource, sourceMarks } from "@/server/data/floor/sources";

type Wanted = { readonly debateId: string; readonly addedById: string; readonly items: readonly BibliographicItem[]; readonly now: Date };

/** Adds what the debate does not have yet, judged by address, each under a key of its own. */
export async function addNewSources(
  tx: Transaction,
  { debateId, addedById, items, now }: Wanted,
): Promise<{ readonly answer: AddedSources; readonly entries: readonly NewEntry[] }> {
  const marks = await sourceMarks(tx, debateId);
  const keys = new Set(marks.map(({ key }) => key));
  const byAddress = new Map(marks.flatMap(({ id, url }) => (url ? [[url, id] as const] : [])));
  const known = new Set<string>();
  const added: NewSource[] = [];
  for (const { title, csl } of items) {
    const earlier = csl.URL === undefined ? undefined : byAddress.get(csl.URL);
    if (earlier !== undefined) {
      known.add(earlier);
      continue;
    }
    const key = freeKey(sourceKey(title, csl), keys);
    const source = { id: newId(), debateId, key, title, csl: { id: key, title, ...csl }, addedById };
    keys.add(key);
    if (csl.URL !== undefined) byAddress.set(csl.URL, source.id);
    added.push(source);
  }
  await insertSources(tx, added, now);
  const isNew = new Set(added.map(({ id }) => id));
  return {
    answer: { added: [...isNew], known: [...known].filter((id) => !isNew.has(id)) },
    entries: added.map(({ id, key, title }) => ({ type: "source-added", payload: { sourceId: id, key, title } })),
  };
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(key)) return key;
  }
}
