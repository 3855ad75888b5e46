import { z } from "zod";
import type { ActivitySpan, ReplayMoment, ReplayStep } from "@/domain/replay";
import type { BriefView } from "../debates/debates";
import { actInDebate, type Instant, id, inDebate, key, text } from "../primitives";

export const LONGEST_REFLECTION = 1_000;
export const debriefInput = inDebate;
export const reflectInput = actInDebate.extend({ question: key, text: text(LONGEST_REFLECTION) });
/** `cursor`: the participant after whose answer the page begins. */
export const reflectionsInput = inDebate.extend({
  question: key,
  cursor: id.nullable().default(null),
  direction: z.literal("forward").optional(),
});

export type DebriefView = {
  /** Whether the debate is in its debrief, or closed: what was confidential in it may be read by all. */
  readonly isDebriefed: boolean;
  /** Whether its scenario opens all briefs then. */
  readonly opensBriefs: boolean;
  /** Who spoke for which delegation, and under what name until names were revealed; nobody before the debrief. */
  readonly people: readonly {
    readonly participantId: string;
    readonly name: string;
    readonly delegation: string;
    readonly isHead: boolean;
    readonly pseudonym: string | null;
  }[];
  readonly questions: readonly {
    readonly key: string;
    readonly text: string;
    readonly answers: number;
    readonly mine: { readonly text: string; readonly at: Instant } | null;
  }[];
};
export type ReflectionView = {
  readonly participantId: string;
  readonly name: string;
  readonly delegation: string | null;
  readonly text: string;
  readonly at: Instant;
};
/** Newest first. */
export type ReflectionPage = { readonly answers: readonly ReflectionView[]; readonly next: string | null };
export type OpenBriefs = readonly BriefView[];

/** The count of a closed poll as far as it tells the story: what its deciding method gave each option. */
export type ReplayTally = {
  readonly poll: string;
  readonly title: string;
  readonly electorate: "participants" | "delegations";
  readonly ballots: number;
  readonly rows: readonly { readonly option: string; readonly support: number }[];
  readonly says: string;
};
export type ReplayView = {
  /** Before its first entry. */
  readonly begin: ReplayMoment;
  readonly steps: readonly ReplayStep[];
  /** Entries of the record it was made from. */
  readonly entries: number;
  readonly activity: readonly ActivitySpan[];
  /** Of polls that are closed by now. */
  readonly tallies: readonly ReplayTally[];
  /** What was released: its title where the reader may know it, else to how many delegations it went. */
  readonly injects: readonly { readonly injectId: string; readonly title: string | null; readonly recipients: number | null }[];
};
