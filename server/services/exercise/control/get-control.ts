import type { ControlView } from "@/contracts/exercise/control";
import { activeSince, outstandingBallots } from "@/server/data/exercise/control/taking-part";
import type { DebateScope } from "@/server/data/scope";

/** Who has done something in this phase, and whose ballot is missing; never what anybody chose. */
export async function getControl({ debate }: DebateScope): Promise<ControlView> {
  const [active, outstanding] = await Promise.all([activeSince(debate.id), outstandingBallots(debate.id)]);
  return { active, outstanding };
}
