import { readBibtex } from "./bibtex";
import { readCslJson } from "./csl-json";
import type { RawItem, ReadingProblem } from "./raw-item";
import { type BibliographicItem, bibliographicItem } from "./record";
import { looksLikeRis, readRis } from "./ris";
import { titleOfAddress, webAddress } from "./web-address";

/** A source with the line it begins on and, where the file gives it one, its key. */
export type ReadItem = BibliographicItem & { readonly line: number; readonly key?: string };
export type Reading = { readonly items: readonly ReadItem[]; readonly problems: readonly ReadingProblem[] };

export const MAX_ITEMS = 50;

/** Reads pasted BibTeX, RIS, CSL-JSON or web addresses (one a line), whichever it is. Nothing is fetched. At most `most` items. */
export function readBibliography(text: string, most = MAX_ITEMS): Reading {
  const raw = rawItems(text);
  if (raw.length === 0) return { items: [], problems: [{ line: 1, message: "there is no source in this text." }] };
  if (raw.length > most)
    return { items: [], problems: [{ line: 1, message: `these are ${raw.length} sources; add at most ${most} at a time.` }] };
  const items: ReadItem[] = [];
  const problems: ReadingProblem[] = [];
  for (const entry of raw) {
    const read = "message" in entry ? entry.message : bibliographicItem(entry.item);
    if (typeof read === "string") problems.push({ line: entry.line, message: read });
    else items.push({ ...read, line: entry.line, ...("item" in entry ? keyIn(entry.item) : {}) });
  }
  return { items, problems };
}

function keyIn(item: unknown): { readonly key?: string } {
  const { id, "citation-key": label } = item as { readonly id?: unknown; readonly "citation-key"?: unknown };
  const key = [label, id].find((value) => (typeof value === "string" && value.trim() !== "") || typeof value === "number");
  return key === undefined ? {} : { key: String(key).trim().slice(0, 120) };
}

function rawItems(text: string): readonly RawItem[] {
  const start = text.trimStart()[0];
  if (start === "[" || start === "{") return readCslJson(text);
  if (looksLikeRis(text)) return readRis(text);
  if (/@\s*[a-z]+\s*[{(]/i.test(text)) return readBibtex(text);
  return readAddresses(text);
}

function readAddresses(text: string): readonly RawItem[] {
  return text.split("\n").flatMap((written, index): readonly RawItem[] => {
    if (written.trim() === "") return [];
    const address = webAddress(written);
    if (address) return [{ line: index + 1, item: { type: "webpage", title: titleOfAddress(address), URL: address } }];
    return [{ line: index + 1, message: "this is neither a web address (http://, https:// or mailto:) nor BibTeX nor RIS nor CSL-JSON." }];
  });
}
