import { z } from "zod";
import { SPEAKING_MODES, SPEECH_SECONDS, type SpeakingMode } from "@/domain/speaking";
import { actInDebate, type Instant, id, inDebate } from "../primitives";

const seconds = z.int().min(SPEECH_SECONDS.least).max(SPEECH_SECONDS.most);

export const speakingInput = inDebate;
export const raiseHandInput = actInDebate;
/** Without a turn: one's own hand. Another's is taken down by whoever calls speakers. */
export const lowerHandInput = actInDebate.extend({ turnId: id.nullable() });
/** Without a turn: the next. `after` is the speech that the caller sees as going on, which the call ends; null where there is none. */
export const callSpeakerInput = actInDebate.extend({ turnId: id.nullable(), after: id.nullable() });
export const endSpeechInput = actInDebate.extend({ turnId: id });
export const giveTimeInput = actInDebate.extend({ turnId: id, seconds });
/** Puts a turn before another one, or at the end. */
export const moveSpeakerInput = actInDebate.extend({ turnId: id, before: id.nullable() });
export const setSpeakingInput = actInDebate.extend({ mode: z.enum(SPEAKING_MODES), seconds, favoursLeast: z.boolean() });

export type SpeechView = {
  readonly turnId: string;
  readonly participantId: string;
  readonly name: string;
  readonly roleInWords: string;
  readonly delegation: string | null;
  /** Moved on by as long as the clock has stood still while they spoke. */
  readonly startedAt: Instant;
  readonly seconds: number;
  /** What was left when the clock was stopped; null while it runs. */
  readonly heldMs: number | null;
};
export type WaitingView = {
  /** Null where the turn follows from the mode, and the list is written when the next speaker is called. */
  readonly turnId: string | null;
  readonly participantId: string;
  readonly name: string;
  /** "head", "chair": what tells apart two of one delegation. */
  readonly roleInWords: string;
  readonly delegation: string;
  readonly isMine: boolean;
};
/** How often somebody has had the floor, and for how long in all; a speech that goes on counts up to now. */
export type SpokenView = { readonly speeches: number; readonly seconds: number };
export type SpeakingTimesView = {
  readonly delegations: readonly (SpokenView & { readonly delegation: string })[];
  readonly people: readonly (SpokenView & {
    readonly participantId: string;
    readonly name: string;
    readonly roleInWords: string;
    readonly delegation: string | null;
  })[];
};
export type SpeakingView = {
  readonly mode: SpeakingMode;
  readonly seconds: number;
  readonly favoursLeast: boolean;
  /** Why the reader cannot raise a hand now, or null. */
  readonly refusalToAsk: string | null;
  /** Why the reader cannot call speakers and keep the list, or null. */
  readonly refusalToRun: string | null;
  /** Why the reader cannot say how turns are taken, or null: that is set before the room opens too. */
  readonly refusalToSet: string | null;
  readonly speaking: SpeechView | null;
  readonly waiting: readonly WaitingView[];
  readonly times: SpeakingTimesView;
  readonly now: Instant;
};
/** What one needs to raise a hand from every room. */
export type HandView = {
  readonly isUp: boolean;
  /** One's place among those who wait, from 1. */
  readonly place: number | null;
  readonly refusal: string | null;
  /** The turn follows from the mode: it is not a hand that could be taken down. */
  readonly isListed: boolean;
};
