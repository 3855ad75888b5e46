import { DomainError } from "../kernel";
import { isListed, type SpeakingMode } from "./modes";

type AskFacts = {
  readonly mode: SpeakingMode;
  readonly debateStatus: string;
  /** The delegation somebody sits in; null without a seat. */
  readonly delegation: string | null;
  readonly isWaiting: boolean;
  readonly isSpeaking: boolean;
};

/** Why somebody cannot raise a hand now, or null. */
export function refusalToAsk({ mode, debateStatus, delegation, isWaiting, isSpeaking }: AskFacts): DomainError | null {
  if (debateStatus !== "open") return new DomainError("wrong-phase", NOT_OPEN[debateStatus === "draft" ? "draft" : "closed"]);
  if (delegation === null) return new DomainError("not-allowed", "Take a seat in a delegation to ask to speak.");
  if (isSpeaking) return new DomainError("conflict", "You have the floor.");
  if (isWaiting) return new DomainError("conflict", "Your hand is up already.");
  if (isListed(mode)) return new DomainError("wrong-phase", IN_TURN[mode as keyof typeof IN_TURN]);
  return null;
}

const NOT_OPEN = { draft: "The room is not open yet.", closed: "This debate is closed; nobody speaks in it any more." } as const;
const IN_TURN = {
  "opening-statements": "Opening statements are made in turn. Hands go up again when the floor is open.",
  rounds: "Delegations speak in turn. Hands go up again when the floor is open.",
} as const;

/** Whether somebody may call speakers and keep the list: whoever runs the debate, and whoever sits in the chair. */
export function mayRunSpeaking({ runs, delegationKind }: { readonly runs: boolean; readonly delegationKind: string | null }): boolean {
  return runs || delegationKind === "chair";
}

type Speech = { readonly turnId: string; readonly name: string };

/**
 * Why a call is refused, or null. `after` is the speech that the caller sees as going on: another one means that somebody else was
 * quicker, or that a button was pressed twice.
 */
export function refusalToCall(
  now: Speech | null,
  after: string | null,
  next: { readonly turnId: string } | null,
  isAny: boolean,
): DomainError | null {
  if (now && now.turnId !== after) return new DomainError("conflict", `${now.name} has been given the floor already.`);
  if (!now && after !== null) return new DomainError("conflict", "That speech is over already. Look who is next, and call again.");
  if (next) return null;
  return new DomainError("conflict", isAny ? "Whoever you call no longer waits to speak." : "Nobody waits to speak.");
}

/** Why a speech can be neither ended nor made longer, or null. */
export function refusalToTouchSpeech(now: Speech | null, turnId: string): DomainError | null {
  return now?.turnId === turnId ? null : new DomainError("conflict", "That speech is over already.");
}

/** Nobody speaks for longer than an hour, or for less than ten seconds. */
export const SPEECH_SECONDS = { least: 10, most: 3_600 } as const;

/** The seconds a speech has after more were given; never more than an hour. */
export const extended = (seconds: number, more: number): number => Math.min(SPEECH_SECONDS.most, seconds + more);
