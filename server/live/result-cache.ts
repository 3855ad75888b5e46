import { createHash } from "node:crypto";
import type { ResultsView } from "@/contracts/results";

/** One poll's results, encoded once for everybody who reads them. */
export type EncodedResults = {
  readonly view: ResultsView;
  readonly bytes: Buffer;
  readonly etag: string;
  /** Whether people outside the workspace may read the debate. */
  readonly isPublic: boolean;
};

const KEPT = 500;
const kept = new Map<string, EncodedResults>();
const addresses = new Map<string, string>();
const generations = new Map<string, number>();
let generation = 0;

/** The cached results of a poll, or computes them. What changed while computing is computed again next time. */
export async function resultsOnce(
  place: { readonly debateId: string; readonly slug: string; readonly poll: string; readonly isPublic: boolean },
  compute: () => Promise<ResultsView>,
): Promise<EncodedResults> {
  const key = `${place.debateId} ${place.poll}`;
  const cached = kept.get(key);
  if (cached) return cached;
  const before = generationOf(place.debateId);
  const view = await compute();
  const bytes = Buffer.from(JSON.stringify(view));
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  const encoded = { view, bytes, etag, isPublic: place.isPublic };
  if (generationOf(place.debateId) === before) {
    kept.set(key, encoded);
    addresses.set(`${place.slug}/${place.poll}`, key);
    if (kept.size > KEPT) forgetKey(kept.keys().next().value!);
  }
  return encoded;
}

/** Results at an address, when they are kept: without asking the database. */
export function keptResults(slug: string, poll: string): EncodedResults | null {
  const key = addresses.get(`${slug}/${poll}`);
  return (key && kept.get(key)) || null;
}

/** A debate changed: what is still being counted is out of date. Closed counts never change. */
export function forgetChanged(debateId: string): void {
  generations.set(debateId, generationOf(debateId) + 1);
  for (const [key, { view }] of kept) if (key.startsWith(debateId) && view.poll.status !== "closed") forgetKey(key);
}

/** Changes may have been missed. */
export function forgetEverything(): void {
  generation += 1;
  generations.clear();
  kept.clear();
  addresses.clear();
}

function generationOf(debateId: string): number {
  return (generations.get(debateId) ?? 0) + generation * 1e9;
}

function forgetKey(key: string): void {
  kept.delete(key);
  for (const [address, value] of addresses) if (value === key) addresses.delete(address);
}
