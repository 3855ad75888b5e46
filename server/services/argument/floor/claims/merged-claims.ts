import type { MergedClaimView } from "@/contracts/argument/claims";
import { mayChange } from "@/domain/argumentation";
import { can } from "@/domain/permissions";
import { mergedInto } from "@/server/data/argument/floor/merging";
import type { DebateScope } from "@/server/data/scope";

/** The claims that were merged into this one, and which of them the reader may set apart again. */
export async function mergedClaims({ debate, participant, role }: DebateScope, claimId: string): Promise<readonly MergedClaimView[]> {
  const rows = await mergedInto(debate.id, claimId);
  const actor = participant && { participantId: participant.id, delegationId: participant.delegationId, isHead: role === "head" };
  const isMine = (row: (typeof rows)[number]) =>
    actor !== null && mayChange({ authorId: row.author_id, delegationId: row.delegation_id }, actor);
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    author: row.author,
    mayUnmerge: debate.status === "open" && (can(role, "floor:moderate") || isMine(row)),
  }));
}
