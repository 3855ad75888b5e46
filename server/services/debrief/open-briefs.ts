import type { OpenBriefs } from "@/contracts/debrief";
import { DomainError } from "@/domain/kernel";
import { listBriefs } from "@/server/data/briefs";
import { debriefSettings } from "@/server/data/debrief/start";
import type { DebateScope } from "@/server/data/scope";
import { briefView } from "../delegations/brief-view";
import { isDebriefed } from "./is-debriefed";

/** All briefs, for everybody, where the scenario opens them in the debrief. */
export async function openBriefs(scope: DebateScope): Promise<OpenBriefs> {
  const { opensBriefs } = await debriefSettings(scope.debate.id);
  if (!opensBriefs) throw new DomainError("not-allowed", "The scenario of this debate keeps its briefs closed.");
  if (!isDebriefed(scope)) throw new DomainError("wrong-phase", "The briefs are opened in the debrief.");
  const briefs = await listBriefs(scope);
  return Promise.all(briefs.map(({ delegation, brief }) => briefView(scope, delegation, brief)));
}
