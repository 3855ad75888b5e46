import { refusalWhileFrozen } from "@/domain/phases";
import type { DebateScope } from "@/server/data/scope";
import type { PollRow } from "@/server/data/voting/polls/polls";
import { refusalUnlessOpen } from "../../../debates/debates/refusals";

/** Delegations vote in it, so that a delegation has a head to inform. */
export const takesStraw = ({ electorate, role }: PollRow): boolean => electorate !== "participants" && role !== "imported";

/** Why no straw ballot can be cast now, or null: before the poll opens and while it is open it can. */
export function refusalToCastStraw({ debate, phase }: DebateScope, poll: PollRow): string | null {
  const closed = refusalUnlessOpen(debate.status) ?? refusalWhileFrozen(phase);
  if (closed) return closed.message;
  if (poll.closed_at || (poll.deadline && poll.now >= poll.deadline)) return "The ballot is closed: there is nothing left to inform.";
  return null;
}
