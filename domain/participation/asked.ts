import { type Action, activityOf, can, isRunning, type Role } from "../permissions";
import type { Activity } from "../phases";
import { isListed, type SpeakingMode } from "../speaking";
import type { AskedPhase, Done } from "./checklist";
import type { RequirementKind } from "./requirements";

/** A phase with what decides who can do what it asks. */
export type PhaseToAsk = AskedPhase & {
  readonly allows: readonly Activity[];
  /** Who votes in its poll; null where it has none. */
  readonly electorate: "participants" | "delegations" | "both" | null;
  /** Its ballots are kept apart from people, so that nobody can be asked for theirs. */
  readonly isSecret: boolean;
  /** How turns to speak are taken from it on, where it says so. */
  readonly speaking: SpeakingMode | null;
};

/** Somebody, by the seat they have now. */
export type Asked = {
  readonly role: Role;
  /** The kind of their delegation; null without a seat. */
  readonly kind: "voting" | "chair" | "red-team" | "observer" | null;
  /** Phases, by order, that were over before they came. */
  readonly missed: readonly number[];
  /** Begun phases in which a poll was opened in which they can cast a ballot. */
  readonly mayCast: readonly number[];
  /** Begun phases in which their delegation was put a question to answer. */
  readonly mayAnswer: readonly number[];
};

/**
 * The phases with what each asks of one person: only what the rules of that phase let them do. What they have done themselves stays
 * asked and done, whatever seat they have moved to.
 */
export function askedOf<Phase extends PhaseToAsk>(who: Asked, phases: readonly Phase[], done: readonly OwnDone[]): readonly Phase[] {
  return phases.map((phase) => ({
    ...phase,
    requirements: phase.requirements.filter(({ kind }) => hasDone(done, phase, kind) || canDo(who, phase, kind)),
  }));
}

/** How often somebody did something in a phase, and how often themselves. */
export type OwnDone = Done & { readonly own: number };

const hasDone = (done: readonly OwnDone[], { order }: AskedPhase, kind: RequirementKind): boolean =>
  done.some((one) => one.phase === order && one.kind === kind && one.own > 0);

function canDo(who: Asked, phase: PhaseToAsk, kind: RequirementKind): boolean {
  const action = ACTION[kind];
  const during = activityOf(action);
  if (isRunning(who.role) || !can(who.role, action) || who.missed.includes(phase.order)) return false;
  if (during && !phase.allows.includes(during)) return false;
  return CIRCUMSTANCES[kind]?.(who, phase) ?? true;
}

const ACTION = {
  arguments: "floor:write",
  "sourced-claims": "floor:write",
  replies: "floor:write",
  ratings: "floor:rate",
  grades: "evidence:grade",
  ballots: "ballot:cast",
  positions: "position:declare",
  speeches: "speaking:ask",
  messages: "caucus:write",
  "inject-answers": "inject:respond",
  proposals: "proposal:write",
  reflections: "debrief:answer",
} as const satisfies Record<RequirementKind, Action>;

type Circumstance = (who: Asked, phase: PhaseToAsk) => boolean;

/** What the role alone does not say. */
const CIRCUMSTANCES: Partial<Record<RequirementKind, Circumstance>> = {
  // Once a poll is open its electors are written down; until then they are those whom its terms name.
  ballots: (who, { order, state, electorate, isSecret }) =>
    state === "next"
      ? !isSecret && who.kind === "voting" && (electorate !== "delegations" || who.role === "head")
      : who.mayCast.includes(order),
  "inject-answers": (who, { order, state }) => state === "next" || who.mayAnswer.includes(order),
  // Turns that follow from the mode are those of voting delegations, and opening statements are made by their heads.
  speeches: ({ kind, role }, { speaking }) =>
    speaking === null || !isListed(speaking) || (kind === "voting" && (speaking === "rounds" || role === "head")),
};
