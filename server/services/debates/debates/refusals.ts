import { DomainError } from "@/domain/kernel";
import { ACTIONS, type Action, activityOf, can, type Role } from "@/domain/permissions";
import { type PhaseFacts, refusalToAct } from "@/domain/phases";

type Circumstances = {
  readonly role: Role;
  readonly phase: PhaseFacts;
  readonly seating: "choose" | "assigned";
  /** The demo seats whoever comes, without a code. */
  readonly isDemo: boolean;
  readonly now: number;
};
export type Refusals = Readonly<Partial<Record<Action, string>>>;

/** Why each action is not possible for this person at this moment, as sentences; what is possible is absent. */
export function refusalsFor(circumstances: Circumstances): Refusals {
  const refusals: Partial<Record<Action, string>> = {};
  for (const action of ACTIONS) {
    const refusal = refusalFor(action, circumstances);
    if (refusal) refusals[action] = refusal;
  }
  return refusals;
}

function refusalFor(action: Action, circumstances: Circumstances): string | null {
  const { role, phase, seating, now } = circumstances;
  if (!can(role, action)) return `${WHO_MAY[action]}${HOW_TO_GET_A_SEAT[action] ? wayToASeat(circumstances) : ""}`;
  const activity = activityOf(action);
  const refusal = activity && refusalToAct(activity, phase, now);
  if (refusal) return refusal.message;
  if (action === "seat:take" && seating === "assigned") return SEATS_ARE_GIVEN;
  const isLeft = ASKED_OF_THE_OPEN.has(action) || (action === "debate:control" && phase.debateStatus === "closed");
  return isLeft ? (refusalUnlessOpen(phase.debateStatus as "draft" | "open" | "closed")?.message ?? null) : null;
}

const ASKED_OF_THE_OPEN: ReadonlySet<Action> = new Set([
  "seat:assign",
  "poll:run",
  "prompt:send",
  "prompt:answer",
  "caucus:write",
  "channel:open",
]);

/** Why nothing can be run in a debate of this status, or null while it is open. */
export function refusalUnlessOpen(status: "draft" | "open" | "closed"): DomainError | null {
  if (status === "draft") return new DomainError("wrong-phase", "Open the room first.");
  if (status === "closed") return new DomainError("wrong-phase", "This debate is closed; nothing can be changed.");
  return null;
}

export const SEATS_ARE_GIVEN = "The facilitator gives out the seats in this debate.";

const WHO_MAY = {
  "debate:read": "Everybody in the debate reads it.",
  "debate:control": "Only the facilitator runs the debate.",
  "seat:take": "Seats are for those who take part.",
  "seat:assign": "Only the facilitator gives out seats.",
  "brief:read": "A brief is for its delegation.",
  "position:declare": "Only the head of a delegation declares its position.",
  "floor:write": "Only delegates argue.",
  "floor:rate": "Only delegates rate.",
  "floor:curate": "Only delegates and the facilitator merge and tag claims.",
  "floor:follow": "Following is for those who take part.",
  "floor:moderate": "Only the facilitator moderates.",
  "floor:appeal": "Only an author appeals.",
  "floor:import": "Only the facilitator imports arguments.",
  "floor:export": "Everybody in the debate exports its arguments.",
  "evidence:grade": "Only delegates grade evidence.",
  "prompt:send": "Only the facilitator sends prompts.",
  "prompt:answer": "Only the delegation asked, or the facilitator, says that a prompt is done.",
  "poll:run": "Only the facilitator opens and closes polls.",
  "ballot:read-own": "Only those who take part have ballots.",
  "ballot:cast": "Only delegates vote.",
  "silence:break": "Only delegates break silence.",
  "straw:read": "A straw vote is for its delegation.",
  "straw:cast": "Only delegates cast straw ballots.",
  "results:export": "Everybody in the debate exports its results.",
  "seat:stand-in": "Only the substitute stands in for the head of a delegation.",
  "seat:name-substitute": "Only the head of a delegation and the facilitator name its substitute.",
  "speaking:ask": "Only delegates raise their hand.",
  "speaking:run": "Only the chair and the facilitator call speakers.",
  "inject:read": "Everybody reads the news that is for them.",
  "inject:release": "Only the facilitator releases injects.",
  "inject:respond": "Only delegates answer an inject.",
  "proposal:write": "Only delegates propose.",
  "proposal:sponsor": "Only the head of a delegation sponsors a proposal or objects to it.",
  "caucus:read": "A caucus is for its delegation.",
  "caucus:write": "A caucus is for its delegation.",
  "channel:open": "Only the head of a delegation opens a channel to another one.",
  "debrief:answer": "The debrief is for those who took part.",
  "participation:read-own": "Only those who take part have a checklist.",
  "assessment:read-own": "Only those who take part get feedback.",
  "assessment:write": "Only the facilitator gives feedback.",
  "panel:read": "Everybody in the debate reads what the panel has given out.",
  "panel:run": "Only the facilitator runs the panel.",
  "panel:answer": "Only panellists answer.",
  "opinions:read": "Everybody in the debate reads the map of opinions.",
} as const satisfies Record<Action, string>;

/** The actions that become possible with a seat. */
const HOW_TO_GET_A_SEAT: Partial<Record<Action, true>> = {
  "seat:take": true,
  "brief:read": true,
  "position:declare": true,
  "floor:write": true,
  "floor:rate": true,
  "floor:curate": true,
  "floor:follow": true,
  "ballot:read-own": true,
  "ballot:cast": true,
  "silence:break": true,
  "straw:read": true,
  "straw:cast": true,
  "speaking:ask": true,
  "inject:respond": true,
  "proposal:write": true,
  "proposal:sponsor": true,
  "caucus:read": true,
  "caucus:write": true,
  "channel:open": true,
  "debrief:answer": true,
  "participation:read-own": true,
  "assessment:read-own": true,
};

function wayToASeat({ role, seating, isDemo }: Circumstances): string {
  if (role === "visitor")
    return isDemo ? " Take a seat: it is one press, and asks for nothing." : " Join with the room code to take a seat.";
  if (role === "facilitator" || role === "owner") return " Those who run a debate hold no seat in it.";
  if (role === "delegate" || role === "head") return "";
  return seating === "choose" ? " Take a seat in a delegation first." : ` ${SEATS_ARE_GIVEN}`;
}
