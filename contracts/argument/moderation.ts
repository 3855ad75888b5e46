import { z } from "zod";
import type { Polarity, Status } from "@/domain/argumentation";
import { type LogAction, MODERATOR_ACTIONS, MODES, MOST_REASONS, type Mode, type Reason, type ThingKind } from "@/domain/moderation";
import { actInDebate, type Instant, id, inDebate, key, text } from "../primitives";

export const LONGEST_POLICY = 5_000;
export const LONGEST_REASON = 120;
export const LONGEST_NOTE = 500;
export const LONGEST_APPEAL = 1_000;

const revision = z.int().min(0).max(2_147_483_647);
const thing = z.union([z.strictObject({ claim: id }), z.strictObject({ argument: id })]);

/** Written over the revision its writer saw; 0 is the product's own policy. */
export const setPolicyInput = actInDebate.extend({
  mode: z.enum(MODES),
  text: text(LONGEST_POLICY),
  reasons: z
    .array(z.strictObject({ key, label: text(LONGEST_REASON) }))
    .min(1, "Give at least one reason.")
    .max(MOST_REASONS),
  over: revision,
});
/** What is approved must be what was read: `seen` names the wording of every claim that this would approve. */
export const moderateInput = actInDebate.extend({
  thing,
  action: z.enum(MODERATOR_ACTIONS),
  reason: key.nullable().default(null),
  note: text(LONGEST_NOTE, 0).default(""),
  seen: z
    .array(z.strictObject({ claim: id, revision }))
    .max(16)
    .default([]),
});
export const undoModerationInput = actInDebate.extend({ actionId: id });
export const appealInput = actInDebate.extend({ actionId: id, text: text(LONGEST_APPEAL) });
export const decideAppealInput = actInDebate.extend({
  appealId: id,
  outcome: z.enum(["uphold", "overturn"]),
  note: text(LONGEST_NOTE, 0).default(""),
});

/** Kinds of entries of the log that can be asked for alone. */
export const LOG_FILTERS = ["restrictions", "releases", "appeals", "merges"] as const;
export type LogFilter = (typeof LOG_FILTERS)[number];
export const moderationLogInput = inDebate.extend({
  before: id.nullable().default(null),
  filter: z.enum(LOG_FILTERS).nullable().default(null),
});

export type PolicyView = {
  readonly mode: Mode;
  /** Markdown. */
  readonly text: string;
  readonly reasons: readonly Reason[];
  /** 0 while the product's own policy holds. */
  readonly revision: number;
  readonly at: Instant | null;
  /** How much awaits approval; null for those who do not moderate. */
  readonly waiting: number | null;
};

/** A claim as part of what is moderated; `text` is null for those who may not read it. */
export type ModeratedClaim = {
  readonly id: string;
  readonly text: string | null;
  readonly revision: number;
  readonly status: Status;
  readonly awaitsApproval: boolean;
};
/** A claim or an argument as moderators, authors and the log see it. */
export type ModeratedThing = {
  readonly kind: ThingKind;
  readonly id: string;
  readonly status: Status;
  readonly isLocked: boolean;
  readonly awaitsApproval: boolean;
  readonly author: string | null;
  /** Name of the delegation it speaks for. */
  readonly delegation: string | null;
  readonly at: Instant;
  /** The claim itself, or the argument's premises in order. */
  readonly claims: readonly ModeratedClaim[];
  /** What an argument does; null for a claim. */
  readonly argument: {
    readonly polarity: Polarity;
    /** Label of the option, or words of the claim (null where they may not be read), or neither for an undercut. */
    readonly target: { readonly option: string } | { readonly claim: string | null } | { readonly argument: string };
  } | null;
};

/** A moderator's decision as its author reads it. */
export type DecisionView = {
  readonly id: string;
  readonly action: LogAction;
  readonly reason: string | null;
  readonly note: string | null;
  readonly by: string | null;
  readonly at: Instant;
};
export type QueueItem = {
  readonly thing: ModeratedThing;
  /** new: nobody has approved it. reworded: its present words were not approved. held: a moderator put it on hold. */
  readonly why: "new" | "reworded" | "held";
  readonly decision: DecisionView | null;
};
export type OpenAppeal = {
  readonly id: string;
  readonly text: string;
  readonly by: string | null;
  readonly at: Instant;
  readonly thing: ModeratedThing;
  readonly decision: DecisionView;
  /** Why this reader cannot decide it, or null. */
  readonly refusal: string | null;
};
export type QueueView = {
  /** Oldest first, at most a hundred; `more` says how many follow. */
  readonly items: readonly QueueItem[];
  readonly more: number;
  readonly appeals: readonly OpenAppeal[];
};

export type MyModeratedThing = {
  readonly thing: ModeratedThing;
  /** Null while it only awaits approval. */
  readonly decision: DecisionView | null;
  readonly appeal: {
    readonly text: string;
    readonly at: Instant;
    readonly outcome: { readonly isGranted: boolean; readonly note: string; readonly at: Instant } | null;
  } | null;
  /** Why there can be no appeal against the decision now, or null. */
  readonly refusal: string | null;
};

export type LogEntryView = {
  readonly id: string;
  readonly action: LogAction;
  readonly at: Instant;
  readonly by: string | null;
  readonly kind: ThingKind;
  readonly thingId: string;
  /** Its words where the reader may read them. */
  readonly words: string | null;
  readonly status: Status;
  /** Words of the claim it was merged into. */
  readonly into: string | null;
  /** Key and label of the reason, as it was called then. */
  readonly reason: { readonly key: string; readonly label: string } | null;
  /** What the moderator or the appellant wrote: for the author and those who moderate. */
  readonly note: string | null;
  /** The entry it is about. */
  readonly about: string | null;
};
export type LogPage = { readonly entries: readonly LogEntryView[]; readonly next: string | null };
/** What a change answers: the decision to undo. */
export type Moderated = { readonly actionId: string };
