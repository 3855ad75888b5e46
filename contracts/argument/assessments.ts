import { z } from "zod";
import type { Criterion, Marks } from "@/domain/participation";
import { actInDebate, type Instant, id, key, text } from "../primitives";

/** Points that change, by criterion; null takes them back. What is left out stays. */
export const assessInput = actInDebate.extend({
  participantId: id,
  points: z.record(key, z.number().min(0).max(100).nullable()).default({}),
  comment: text(4_000, 0).optional(),
});
export const setRubricInput = actInDebate.extend({
  rubric: z
    .array(z.strictObject({ key, label: text(80), description: text(500, 0), points: z.int().min(1).max(100) }))
    .max(12)
    .refine((criteria) => new Set(criteria.map((one) => one.key)).size === criteria.length, "Two criteria have the same key."),
});
export const releaseFeedbackInput = actInDebate;

export type RubricView = readonly Criterion[];
/** What somebody reads about their own part. */
export type FeedbackView = {
  readonly points: Readonly<Record<string, number>>;
  readonly marks: Marks;
  readonly comment: string;
  readonly releasedAt: Instant;
};
export type AssessmentSaved = { readonly points: Readonly<Record<string, number>>; readonly comment: string; readonly at: Instant };
