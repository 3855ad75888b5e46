import type { BriefView } from "@/contracts/debates/debates";
import { DomainError } from "@/domain/kernel";
import { findBrief } from "@/server/data/exercise/briefs";
import type { DebateScope } from "@/server/data/scope";
import { briefView } from "./brief-view";

/** A delegation's brief, by default one's own. One that is not for this person and one that does not exist get the same answer. */
export async function getBrief(scope: DebateScope, asked: string | undefined): Promise<BriefView> {
  const delegation = asked ?? scope.participant?.delegation;
  if (!delegation) throw new DomainError("invalid", "Say whose brief to show: you hold no seat in a delegation.");
  const brief = await findBrief(scope, delegation);
  if (!brief) throw new DomainError("not-found", "There is no such brief, or it is not open to you.");
  return briefView(scope, delegation, brief);
}
