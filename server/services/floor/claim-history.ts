import type { ClaimRevisionView } from "@/contracts/floor";
import { DomainError } from "@/domain/kernel";
import { wordingsOf } from "@/server/data/floor/claims";
import type { DebateScope } from "@/server/data/scope";

/** Every wording a claim has had, newest first. */
export async function claimHistory({ debate }: DebateScope, claimId: string): Promise<readonly ClaimRevisionView[]> {
  const wordings = await wordingsOf(debate.id, claimId);
  if (wordings.length === 0) throw new DomainError("not-found", "There is no such claim in this debate.");
  return wordings.map(({ revision, text, at, editedBy }) => ({
    revision,
    text,
    at: at.toISOString(),
    editedBy: editedBy?.displayName ?? null,
  }));
}
