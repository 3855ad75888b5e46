import type { DebateView } from "@/contracts/debates/debates";
import type { PollView } from "@/contracts/voting/polls";

/** Whether whoever looks sits where a straw vote informs the head. */
export function hasStraw({ seat, delegations }: Pick<DebateView, "seat" | "delegations">, { electorate, role, status }: PollView): boolean {
  const own = delegations.find(({ key }) => key === seat?.delegation);
  return own?.kind === "voting" && electorate !== "participants" && role !== "imported" && status !== "closed";
}

/** Under the silence procedure a stated objection stops an option, whatever the ballots say. */
export const hearsObjectionsNow = ({ rule, status }: PollView): boolean => rule.id === "consensus" && status === "open";
