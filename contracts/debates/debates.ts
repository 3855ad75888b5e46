import { z } from "zod";
import type { Action, Role } from "@/domain/permissions";
import type { Activity, PhaseKind } from "@/domain/phases";
import { actInWorkspace } from "../people/workspaces";
import { actInDebate, displayName, type Instant, id, inDebate, key, roomCode, text } from "../primitives";

export const SEATINGS = ["choose", "assigned"] as const;
export type Seating = (typeof SEATINGS)[number];
export const AUDIENCES = ["members", "public"] as const;
export const NAMINGS = ["names", "pseudonyms"] as const;
export const ADVANCES = ["by-hand", "by-clock"] as const;

export const createDebateInput = actInWorkspace.extend({
  scenarioId: id,
  title: text(120),
  optionSet: key,
  agenda: key,
  delegations: z.array(key).min(2).max(40),
  seating: z.enum(SEATINGS),
  audience: z.enum(AUDIENCES),
  /** What people are called until the debrief. Left out: as the scenario says. */
  naming: z.enum(NAMINGS).optional(),
  /** Whether the next phase begins by itself at a deadline. Left out: as the agenda says. */
  advance: z.enum(ADVANCES).optional(),
});
export const openRoomInput = actInDebate;
const phaseOrder = z.int().min(0).max(100);
/** `from`: the phase that whoever presses sees as the present one. Where the debate has moved on since, it stays there. */
export const enterPhaseInput = actInDebate.extend({
  order: phaseOrder,
  minutes: z.int().min(1).max(43_200).nullable(),
  from: phaseOrder.optional(),
});
/** A deadline is given in minutes from now, so that only the database's clock is ever asked; null removes it. */
export const setDeadlineInput = actInDebate.extend({ minutes: z.int().min(1).max(43_200).nullable(), order: phaseOrder.optional() });
export const closeDebateInput = actInDebate;
export const findRoomInput = z.strictObject({ code: roomCode });
export const joinRoomInput = z.strictObject({ idempotencyKey: z.uuid(), code: roomCode });
/** `key`: 256 random bits of the form that is sent, so that sending it again makes nobody new. */
export const joinAsGuestInput = z.strictObject({
  code: roomCode,
  name: displayName,
  key: z.string().regex(/^[A-Za-z0-9_-]{43}$/, "Reload the page and join again."),
});
export const takeSeatInput = actInDebate.extend({ delegation: key.nullable() });
export const assignSeatInput = actInDebate.extend({ participantId: id, delegation: key.nullable() });
export const appointHeadInput = actInDebate.extend({ participantId: id });
/** Without a delegation: one's own. */
export const briefInput = inDebate.extend({ delegation: key.optional() });

export type OptionView = {
  readonly key: string;
  readonly label: string;
  readonly title: string;
  readonly family: string;
  readonly hue: number;
  readonly summary: string;
  readonly description: string;
  readonly obliges: readonly string[];
  readonly doesNotOblige: readonly string[];
};
export type DelegationView = {
  readonly key: string;
  readonly name: string;
  readonly monogram: string;
  readonly kind: "voting" | "chair" | "red-team" | "observer";
  readonly profile: string;
};
export type PhaseView = {
  readonly order: number;
  readonly kind: PhaseKind;
  readonly title: string;
  readonly instructions: string;
  readonly minutes: number;
  readonly allows: readonly Activity[];
  /** Key of the poll that opens when the phase is entered. */
  readonly poll: string | null;
  /** How many items of the panel are asked in a round that begins with it. */
  readonly panelItems: number;
  /** How many things it asks of each person. */
  readonly asks: number;
  readonly state: "done" | "now" | "next";
  readonly deadline: Instant | null;
  readonly enteredAt: Instant | null;
  readonly closedAt: Instant | null;
  /** The clock stands still: since when, and how many milliseconds were left; null left where the phase has no deadline. */
  readonly held: { readonly since: Instant; readonly ms: number | null } | null;
};
export type Seat = {
  readonly participantId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly delegation: string | null;
};
/** What everybody may know of the panel of a debate: whether a round takes answers, whether whoever reads is on it, and which round is not closed yet. */
export type DebatePanel = {
  readonly isOpen: boolean;
  readonly isPanellist: boolean;
  readonly isClosed: boolean;
  readonly running: { readonly number: number; readonly isOfPhase: boolean } | null;
};
/** What every page of the chamber starts from. `refusals` says why an action is not possible now; absent means possible. */
export type DebateView = {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly scenarioTitle: string;
  readonly status: "draft" | "open" | "closed";
  readonly audience: "members" | "public";
  readonly seating: Seating;
  readonly isDemo: boolean;
  /** Whether the next phase begins by itself when the deadline passes. */
  readonly advance: (typeof ADVANCES)[number];
  /** What people are called here, and whether pseudonyms have been lifted. */
  readonly naming: (typeof NAMINGS)[number];
  readonly namesAreRevealed: boolean;
  /** Whether those who run the debate read caucus notes and messages between delegations. */
  readonly caucusIsOverseen: boolean;
  readonly isFrozen: boolean;
  /** What the facilitator told everyone last. */
  readonly announcement: { readonly text: string; readonly at: Instant } | null;
  /** What the facilitator said to this person alone, or to their delegation, until they put it aside. */
  readonly nudge: { readonly notificationId: string; readonly text: string; readonly at: Instant } | null;
  /** The claim that stands before everyone. */
  readonly spotlight: { readonly claimId: string; readonly text: string } | null;
  /** Whoever has the floor, since when and for how long. */
  readonly speaker: {
    readonly participantId: string;
    readonly name: string;
    readonly delegation: string | null;
    readonly startedAt: Instant;
    readonly seconds: number;
    /** What was left when the clock was stopped; null while it runs. */
    readonly heldMs: number | null;
  } | null;
  readonly workspace: { readonly slug: string; readonly name: string } | null;
  readonly role: Role;
  readonly seat: Seat | null;
  /** How somebody with a seat stands towards the head of their delegation. */
  readonly standing: {
    readonly isSubstitute: boolean;
    readonly isStandingIn: boolean;
    /** What the substitute who holds this head's place is called. */
    readonly stoodInForBy: string | null;
    /** Why the head's place cannot be taken now, or null. */
    readonly refusalToStandIn: string | null;
  } | null;
  readonly panel: DebatePanel | null;
  readonly options: readonly OptionView[];
  readonly delegations: readonly DelegationView[];
  /** What the scenario asks of every option; claims are tagged with them. */
  readonly criteria: readonly { readonly key: string; readonly label: string }[];
  readonly phases: readonly PhaseView[];
  readonly refusals: Readonly<Partial<Record<Action, string>>>;
  readonly record: { readonly seq: number; readonly head: string };
  /** The database's clock when this was read: countdowns use the difference to the browser's. */
  readonly now: Instant;
};
/** What to read before the debate: Markdown, and the words it uses. */
export type BackgroundView = {
  readonly background: string;
  readonly glossary: readonly { readonly term: string; readonly definition: string }[];
};
export type RoomView = { readonly code: string; readonly url: string };
/** The debate that anybody may look into; its code makes a visitor a guest. */
export type DemoView = { readonly slug: string; readonly title: string; readonly code: string };
export type FoundRoom = {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly code: string;
  /** The code leads to several rooms: those to choose from, none where people are spread evenly over them. */
  readonly breakout: {
    readonly rooms: readonly RoomToChoose[] /** Some seats are planned for names. */;
    readonly isPlanned: boolean;
  } | null;
  /** Whether those who run it read caucus notes and messages. */
  readonly caucusIsOverseen: boolean;
  /** Whether people go by pseudonyms in it now. */
  readonly hidesNames: boolean;
};
export type RoomToChoose = { readonly code: string; readonly title: string; readonly people: number };
export type PersonView = Seat & {
  /** The name behind a pseudonym, for those who run the debate and whoever bears it; else null. */
  readonly realName: string | null;
  readonly isHead: boolean;
  readonly isSubstitute: boolean;
  /** Id of the head whose place this head holds while they are away. */
  readonly standsInFor: string | null;
  /** Nobody has seen them for a minute. */
  readonly isAway: boolean;
  readonly isPresent: boolean;
  /** Whether they joined the panel, for those who run the debate; false for everybody else. */
  readonly isOnPanel: boolean;
  readonly joinedAt: Instant;
};
export type DebateCard = {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly status: "draft" | "open" | "closed";
  readonly phase: string;
  readonly deadline: Instant | null;
  readonly role: Role;
  readonly delegation: string | null;
  readonly delegationName: string | null;
  /** Name of the workspace it belongs to, for its members. */
  readonly workspace: string | null;
  /** What the debate wants from this person now, as a sentence, or null. */
  readonly wants: string | null;
  /** The page of the debate where that is done, or its first page. */
  readonly leadsTo: string;
  readonly people: number;
};
export type BriefPoint = {
  readonly text: string;
  readonly basis: "source" | "inferred";
  readonly source: string | null;
  readonly locator: string | null;
};
export type BriefView = {
  readonly delegation: string;
  readonly interests: readonly BriefPoint[];
  readonly redLines: readonly BriefPoint[];
  readonly mayTrade: readonly BriefPoint[];
  readonly guidance: string;
};
