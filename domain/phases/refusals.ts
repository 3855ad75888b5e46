import { DomainError } from "../kernel";
import type { Activity } from "./kinds";

/** A debate's present phase as a rule needs it. Instants are milliseconds of the database's clock. */
export type PhaseFacts = {
  readonly title: string;
  readonly allows: readonly string[];
  readonly deadline: number | null;
  readonly debateStatus: string;
  readonly isFrozen: boolean;
};

/** Why nothing at all is accepted from participants at this moment, or null. Whoever runs the debate is not asked. */
export function refusalWhileFrozen({ isFrozen, debateStatus }: Pick<PhaseFacts, "isFrozen" | "debateStatus">): DomainError | null {
  if (!isFrozen || debateStatus !== "open") return null;
  return new DomainError(
    "wrong-phase",
    "The facilitator has stopped the debate for a moment. What you write is kept; send it when it goes on.",
  );
}

const DOING = {
  "take-seat": "Taking a seat",
  "declare-position": "Declaring a position",
  argue: "Arguing",
  rate: "Rating",
  vote: "Voting",
  propose: "Proposing",
  reflect: "Speaking out of role",
} as const satisfies Record<Activity, string>;

/** Why an activity is refused in this phase at instant `now`, or null when it is allowed. The page shows it; the server throws it. */
export function refusalToAct(activity: Activity, phase: PhaseFacts, now: number): DomainError | null {
  if (phase.debateStatus === "draft")
    return new DomainError("wrong-phase", "The room is not open yet. The facilitator opens it from Control.", { activity });
  if (phase.debateStatus === "closed")
    return new DomainError("wrong-phase", "This debate is closed; nothing can be changed.", { activity });
  const frozen = refusalWhileFrozen(phase);
  if (frozen) return frozen;
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

export type PhaseMove = {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly debateStatus: string;
  readonly isFrozen: boolean;
};

/**
 * Why the facilitator may not move to phase `to` (0-based), or null. Phases go forward one at a time or skip; back they go one
 * at a time. Going back undoes that the phase began, and nothing that was said, released or counted in it.
 */
export function refusalToMove({ from, to, count, debateStatus, isFrozen }: PhaseMove): DomainError | null {
  if (debateStatus === "draft") return new DomainError("wrong-phase", "Open the room first.");
  if (debateStatus === "closed") return new DomainError("wrong-phase", "This debate is closed.");
  if (isFrozen) return new DomainError("wrong-phase", "The debate is frozen. Let it go on first.");
  if (to >= count) return new DomainError("wrong-phase", "This is the last phase. Close the debate instead.");
  if (to === from) return new DomainError("wrong-phase", "The debate is in this phase already.");
  if (to < from - 1) return new DomainError("wrong-phase", "Phases go back one at a time.");
  return null;
}
