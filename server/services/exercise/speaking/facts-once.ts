import { type SpeakingFacts, speakingFacts } from "@/server/data/exercise/speaking/facts";
import type { DebateScope } from "@/server/data/scope";

type Kept = { readonly seq: number; readonly facts: Promise<SpeakingFacts> };

const AT_MOST = 500;
const kept = new Map<string, Kept>();

/**
 * Whose turn it is, read once for everybody who asks after the same change: every hand that goes up is an entry in the record, and
 * a whole class looks at once. Times in it may be old.
 */
export function factsOnce({ debate: { id, seq } }: Pick<DebateScope, "debate">): Promise<SpeakingFacts> {
  const known = kept.get(id);
  if (known && known.seq >= seq) return known.facts;
  const facts = speakingFacts("now", id);
  kept.delete(id);
  kept.set(id, { seq, facts });
  if (kept.size > AT_MOST) kept.delete(kept.keys().next().value!);
  // What failed is asked again.
  facts.catch(() => kept.get(id)?.facts === facts && kept.delete(id));
  return facts;
}
