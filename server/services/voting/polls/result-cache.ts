import { createHash } from "node:crypto";
import type { ResultsView } from "@/contracts/voting/results";

/** One poll's results, encoded once for everybody who reads them. */
export type EncodedResults = { readonly view: ResultsView; readonly bytes: Buffer; readonly etag: string };
/** Where a poll is, how far its debate's record reached when somebody asked, and whether outsiders may read the debate. */
export type Place = { readonly slug: string; readonly poll: string; readonly seq: number; readonly isPublic: boolean };

type Kept = EncodedResults & { readonly seq: number; readonly isPublic: boolean };

const AT_MOST = 500;
const kept = new Map<string, Kept>();

/** The results of a poll, computed again only when its debate has moved on; a closed count never changes. */
export async function resultsOnce(place: Place, compute: () => Promise<ResultsView>): Promise<EncodedResults> {
  const key = `${place.slug}/${place.poll}`;
  const earlier = kept.get(key);
  if (earlier && (isFinal(earlier) || (earlier.seq === place.seq && !isSilent(earlier)))) return earlier;
  const view = await compute();
  const bytes = Buffer.from(JSON.stringify(view));
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  const encoded = { view, bytes, etag, seq: place.seq, isPublic: place.isPublic };
  kept.delete(key);
  kept.set(key, encoded);
  if (kept.size > AT_MOST) kept.delete(kept.keys().next().value!);
  return encoded;
}

/** A closed count of a debate that everybody may read: it can be sent without asking the database anything. */
export function publicFinalResults(slug: string, poll: string): EncodedResults | null {
  const found = kept.get(`${slug}/${poll}`);
  return found?.isPublic && isFinal(found) ? found : null;
}

/** Votes of a secret poll come without an entry in the record, so that nothing says when the turn-out has changed. */
const isSilent = ({ view: { poll } }: EncodedResults): boolean => poll.secrecy !== "named" && poll.status === "open";

const isFinal = ({ view }: EncodedResults): boolean => view.poll.status === "closed";
