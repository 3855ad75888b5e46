import type { SimilarClaim } from "@/contracts/search";
import type { DebateScope } from "@/server/data/scope";
import { similarClaims as find } from "@/server/data/search/similar-claims";

const SHOWN = 12;

/** Claims of the floor like a text that is being written, best first. */
export function similarClaims(
  { debate }: DebateScope,
  { text, without }: { readonly text: string; readonly without: readonly string[] },
): Promise<readonly SimilarClaim[]> {
  return find(debate.id, { text, without, limit: SHOWN });
}
