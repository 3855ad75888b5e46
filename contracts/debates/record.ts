import { z } from "zod";
import { type Instant, inDebate } from "../primitives";
import type { LiveTopic } from "./live-topics";

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

/** One line of the live feed: what changed, never what it says. */
export type LiveEvent = { readonly seq: number; readonly type: string; readonly topics: readonly LiveTopic[] };

export { isLiveTopic, type LiveTopic, type UnrecordedTopic } from "./live-topics";
