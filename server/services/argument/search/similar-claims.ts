import type { SimilarClaim } from "@/contracts/argument/search";
import { similarClaims as find } from "@/server/data/argument/search/similar-claims";
import type { DebateScope } from "@/server/data/scope";

const SHOWN = 12;

/** Claims of the floor like a text that is being written, best first. */
export function similarClaims(
  { debate }: DebateScope,
  { text, without }: { readonly text: string; readonly without: readonly string[] },
): Promise<readonly SimilarClaim[]> {
  return find(debate.id, { text, without, limit: SHOWN });
}
