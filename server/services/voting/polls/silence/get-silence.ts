import type { SilenceView } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import type { DebateScope } from "@/server/data/scope";
import { listObjections } from "@/server/data/voting/polls/objections";
import { listOwnElectors, listPolls } from "@/server/data/voting/polls/polls";
import { refusalToVoteFor } from "../views";
import { hearsObjections, objectionView } from "./objections";

/** Who has broken silence in a poll, for everybody to see; null where the poll has no silence procedure or was never opened. */
export async function getSilence(scope: DebateScope, pollKey: string): Promise<SilenceView | null> {
  const poll = (await listPolls(scope)).find(({ key }) => key === pollKey);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  if (!poll.round_id || !hearsObjections(poll)) return null;
  const [objections, electors] = await Promise.all([listObjections("now", poll.round_id), listOwnElectors(scope, [poll.round_id])]);
  return {
    poll: poll.key,
    deadline: poll.deadline?.toISOString() ?? null,
    objections: objections.map(objectionView),
    mine: electors.map((elector) => ({
      electorId: elector.id,
      capacity: elector.capacity,
      delegation: elector.delegation,
      refusal: refusalToVoteFor(scope, poll, elector),
    })),
  };
}
