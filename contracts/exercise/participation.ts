import { z } from "zod";
import type { ChecklistPhase, PhaseState, Requirement } from "@/domain/participation";
import type { Role } from "@/domain/permissions";
import type { FeedbackView, RubricView } from "../argument/assessments";
import { requirementSchema } from "../debates/scenario/exercise";
import { actInDebate, type Instant, id, inDebate } from "../primitives";

export const setRequirementsInput = actInDebate.extend({
  order: z.int().min(0).max(100),
  requirements: z.array(requirementSchema).max(12),
});
/** The phase is what the asker sees as present: another one is another question. */
export const markInput = inDebate.extend({ phase: z.int().min(0).max(100) });
export const personInput = inDebate.extend({ participantId: id });

export const CONTRIBUTION_KINDS = [
  "claim",
  "claim-edit",
  "argument",
  "reply",
  "source",
  "citation",
  "position",
  "speech",
  "inject-answer",
  "proposal",
  "amendment",
  "reflection",
] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

/** Something that somebody put into the debate, with its place in it. Ratings and ballots are counted, never listed. */
export type ContributionView = {
  readonly kind: ContributionKind;
  readonly id: string;
  /** What it says, or whom or what it is about. */
  readonly text: string;
  /** Inside the debate. */
  readonly path: string;
  readonly at: Instant;
  /** Withdrawn, hidden or held meanwhile. */
  readonly status: string;
};

/** How much somebody did themselves, over the whole debate. */
export type PartFigures = {
  readonly claims: number;
  readonly sourcedClaims: number;
  readonly arguments: number;
  readonly replies: number;
  readonly ratings: number;
  readonly grades: number;
  readonly ballots: number;
  readonly speeches: number;
  readonly spokenSeconds: number;
  readonly messages: number;
  readonly injectAnswers: number;
  readonly positions: number;
  readonly proposals: number;
  readonly reflections: number;
};

export type AskedPhaseView = {
  readonly order: number;
  readonly title: string;
  readonly state: PhaseState;
  readonly requirements: readonly Requirement[];
};

/** What the present phase asks of this person, and how much of it they have done. */
export type PartMark = { readonly met: number; readonly asked: number };
export type MyPartView = {
  readonly checklist: readonly ChecklistPhase[];
  readonly contributions: readonly ContributionView[];
  /** There are more than are listed. */
  readonly isCut: boolean;
  /** What everybody is judged by; empty where nobody is. */
  readonly rubric: RubricView;
  /** Null until feedback is released, and for those who got none. */
  readonly feedback: FeedbackView | null;
};

export type PersonPart = {
  readonly participantId: string;
  readonly name: string;
  /** The name behind a pseudonym, for those who run the debate. */
  readonly realName: string | null;
  readonly email: string | null;
  readonly delegation: string | null;
  readonly role: Role;
  readonly roleInWords: string;
  readonly hasLeft: boolean;
  /** Requirements met, and asked of this person, in each phase that asks them for something, by its order. */
  readonly met: Readonly<Record<number, number>>;
  readonly asked: Readonly<Record<number, number>>;
  readonly figures: PartFigures;
  /** Points so far, and how many criteria are open; null while nothing is assessed. */
  readonly marks: { readonly sum: number; readonly open: number; readonly hasComment: boolean } | null;
};
export type ParticipationView = {
  readonly phases: readonly AskedPhaseView[];
  readonly people: readonly PersonPart[];
  readonly rubric: RubricView;
  readonly releasedAt: Instant | null;
};
/** One person's part, as those who run the debate see it. */
export type PersonPartView = {
  readonly person: PersonPart;
  readonly checklist: readonly ChecklistPhase[];
  readonly contributions: readonly ContributionView[];
  readonly isCut: boolean;
  readonly rubric: RubricView;
  readonly assessment: { readonly points: Readonly<Record<string, number>>; readonly comment: string; readonly at: Instant } | null;
  readonly releasedAt: Instant | null;
  /** The ones before and after in the list, for going through all of them. */
  readonly previous: string | null;
  readonly next: string | null;
};
