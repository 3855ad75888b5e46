import type { FollowsView } from "@/contracts/argument/claims";
import { followsOf } from "@/server/data/argument/notifications/follows";
import type { DebateScope } from "@/server/data/scope";

/** The claims and arguments that the reader follows. */
export async function listFollows({ participant }: DebateScope): Promise<FollowsView> {
  return participant ? followsOf(participant.id) : { claims: [], arguments: [] };
}
