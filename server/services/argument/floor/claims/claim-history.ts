import type { ClaimRevisionView } from "@/contracts/argument/floor";
import { DomainError } from "@/domain/kernel";
import { findWordings } from "@/server/data/argument/floor/wordings";
import type { DebateScope } from "@/server/data/scope";
import { canReadWords } from "../can-read-words";
import { curatorOf } from "../curating";
import { wordingChanges } from "./wording-changes";

/** Every wording a claim has had, newest first, each with what changed from the one before. */
export async function claimHistory(scope: DebateScope, claimId: string): Promise<readonly ClaimRevisionView[]> {
  const claim = await findWordings(scope.debate.id, claimId);
  if (!claim || !canReadWords(claim, curatorOf(scope))) throw new DomainError("not-found", "There is no such claim in this debate.");
  return claim.revisions.map(({ revision, text, at, editedBy }, index, all) => {
    const before = all[index + 1];
    return {
      revision,
      text,
      changes: before ? wordingChanges(before.text, text) : null,
      at: at.toISOString(),
      editedBy: editedBy?.displayName ?? null,
    };
  });
}
