import { z } from "zod";
import type { InjectEffect } from "@/domain/replay";
import { INJECT_KINDS, type InjectKind } from "../debates/scenario/exercise";
import { actInDebate, type Instant, id, inDebate, key, text } from "../primitives";

export const listInjectsInput = inDebate;
/** Without an id: a new one. `to` empty: everyone. `minutes` into the phase it is released by itself; null: by hand. */
export const writeInjectInput = actInDebate.extend({
  injectId: id.nullable(),
  kind: z.enum(INJECT_KINDS),
  title: text(120),
  text: text(2_000),
  to: z.array(key).max(40),
  requiredResponse: text(300, 0),
  responseMinutes: z.int().min(1).max(20_160).nullable(),
  phase: z.int().min(0).max(100).nullable(),
  minutes: z.int().min(0).max(20_160).nullable(),
  isReleased: z.boolean(),
});
export const releaseInjectInput = actInDebate.extend({ injectId: id });
export const respondInput = actInDebate.extend({ injectId: id, text: text(2_000) });

export type InjectResponseView = { readonly delegation: string; readonly text: string; readonly by: string; readonly at: Instant };
export type InjectView = {
  readonly injectId: string;
  readonly kind: InjectKind;
  readonly title: string;
  readonly text: string;
  readonly isToAll: boolean;
  /** Whom it is for, by key, where the reader may know that: those who run the debate, and everybody in the debrief. */
  readonly to: readonly string[] | null;
  readonly requiredResponse: string;
  readonly responseMinutes: number | null;
  /** When it is meant to be released, for those who run the debate: order of the phase, and minutes into it. */
  readonly release: { readonly phase: number | null; readonly minutes: number | null } | null;
  readonly releasedAt: Instant | null;
  readonly deadline: Instant | null;
  /** What is left to answer while the clock stands still; there is no deadline then. */
  readonly heldMs: number | null;
  readonly sources: readonly { readonly title: string; readonly locator: string }[];
  /** Answers this reader may read, oldest first. */
  readonly responses: readonly InjectResponseView[];
  /** Why the reader's delegation cannot answer; null when it can; absent when nothing is asked of it. */
  readonly refusal?: string | null;
};
/** Newest first among the released ones; what is only prepared comes first, in its order. */
export type InjectsView = { readonly injects: readonly InjectView[]; readonly now: Instant };

export type InjectEffectView = Omit<InjectEffect, "before" | "after"> & { readonly title: string; readonly releasedAt: Instant };
