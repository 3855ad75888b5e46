import { z } from "zod";
import { type Instant, inDebate } from "./primitives";

export const recordPageInput = inDebate.extend({
  before: z.int().min(1).max(2_147_483_647).nullable().default(null),
  type: z.string().max(40).nullable().default(null),
});

export type RecordEntryView = {
  readonly seq: number;
  readonly type: string;
  /** What happened, as a sentence. */
  readonly sentence: string;
  readonly actor: string | null;
  readonly at: Instant;
  readonly hash: string;
  readonly previousHash: string;
  /** Canonical JSON, or null while it would reveal a blind ballot, or words that a moderator keeps out of sight. */
  readonly payload: string | null;
};
export type RecordPage = {
  readonly entries: readonly RecordEntryView[];
  readonly next: number | null;
  readonly head: { readonly seq: number; readonly hash: string };
};

/**
 * What may change without an entry in the record, and is told in passing to those whom it concerns: who comes back to a feed cannot be
 * told later, and has to look.
 */
export const UNRECORDED_TOPICS = [
  "people",
  "straw",
  "caucus",
  "messages",
  "injects",
  "prompts",
  "moderation",
  "assessments",
  "debrief",
  "notifications",
] as const satisfies readonly LiveTopic[];
export type UnrecordedTopic = (typeof UNRECORDED_TOPICS)[number];

/** One line of the live feed: what changed, never what it says. */
export type LiveEvent = { readonly seq: number; readonly type: string; readonly topics: readonly LiveTopic[] };
export const LIVE_TOPICS = [
  "debate",
  "people",
  "positions",
  "floor",
  "matrix",
  "moderation",
  "prompts",
  "polls",
  "straw",
  "speaking",
  "injects",
  "proposals",
  "caucus",
  "messages",
  "debrief",
  "assessments",
  "notifications",
  "record",
] as const;
export type LiveTopic = (typeof LIVE_TOPICS)[number];

export function isLiveTopic(word: string): word is LiveTopic {
  return (LIVE_TOPICS as readonly string[]).includes(word);
}
