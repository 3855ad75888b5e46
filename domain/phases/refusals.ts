import { DomainError } from "../kernel";
import type { Activity } from "./kinds";

/** A debate's present phase as a rule needs it. Instants are milliseconds of the database's clock. */
export type PhaseFacts = {
  readonly title: string;
  readonly allows: readonly string[];
  readonly deadline: number | null;
  readonly debateStatus: string;
};

const DOING = {
  "take-seat": "Taking a seat",
  "declare-position": "Declaring a position",
  argue: "Arguing",
  rate: "Rating",
  vote: "Voting",
} as const satisfies Record<Activity, string>;

/** Why an activity is refused in this phase at instant `now`, or null when it is allowed. The page shows it; the server throws it. */
export function refusalToAct(activity: Activity, phase: PhaseFacts, now: number): DomainError | null {
  if (phase.debateStatus === "draft")
    return new DomainError("wrong-phase", "The room is not open yet. The facilitator opens it from Control.", { activity });
  if (phase.debateStatus === "closed")
    return new DomainError("wrong-phase", "This debate is closed; nothing can be changed.", { activity });
  if (!phase.allows.includes(activity))
    return new DomainError(
      "wrong-phase",
      `${DOING[activity]} is not part of “${phase.title}”. The facilitator decides when that phase comes.`,
      {
        activity,
      },
    );
  if (phase.deadline !== null && now >= phase.deadline && activity !== "take-seat")
    return new DomainError("wrong-phase", `The deadline of “${phase.title}” has passed. Only the facilitator can set a new one.`, {
      activity,
    });
  return null;
}

export type PhaseMove = { readonly from: number; readonly to: number; readonly count: number; readonly debateStatus: string };

/** Why the facilitator may not move to phase `to` (0-based), or null. Phases go forward one at a time or skip; never back. */
export function refusalToMove({ from, to, count, debateStatus }: PhaseMove): DomainError | null {
  if (debateStatus === "draft") return new DomainError("wrong-phase", "Open the room first.");
  if (debateStatus === "closed") return new DomainError("wrong-phase", "This debate is closed.");
  if (to >= count) return new DomainError("wrong-phase", "This is the last phase. Close the debate instead.");
  if (to <= from) return new DomainError("wrong-phase", "Phases only go forward: ballots that were counted stay counted.");
  return null;
}
