import type { OpenBriefs } from "@/contracts/exercise/debrief";
import { listBriefs } from "@/server/data/exercise/briefs";
import { debriefSettings } from "@/server/data/exercise/debrief/start";
import type { DebateScope } from "@/server/data/scope";
import { briefView } from "../delegations/brief-view";
import { isDebriefed } from "./is-debriefed";

/** All briefs, for everybody, where the scenario opens them in the debrief; none before that. */
export async function openBriefs(scope: DebateScope): Promise<OpenBriefs> {
  const { opensBriefs } = await debriefSettings(scope.debate.id);
  if (!opensBriefs || !isDebriefed(scope)) return [];
  const briefs = await listBriefs(scope);
  return Promise.all(briefs.map(({ delegation, brief }) => briefView(scope, delegation, brief)));
}
