import { z } from "zod";
import { ITEM_KINDS, KAPPA_WEIGHTS, type StopRule } from "@/domain/elicitation";
import type { PanelFeedback, PanelRules } from "./shared";

const share = z.number().min(0).max(1);
const amount = z.number().min(0).max(1_000_000_000);
const number = z.number().min(-1_000_000_000).max(1_000_000_000);
const band = z.strictObject({ from: number, to: number });
const bands = z.strictObject({ low: band, high: band }).optional();

const agreement = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("thirds") }),
  z.strictObject({ kind: z.literal("band"), band }),
  z.strictObject({ kind: z.literal("around-median"), distance: amount }),
  z.strictObject({ kind: z.literal("mode") }),
]);

export const rulesInput = z.strictObject({
  agreement: agreement.nullable(),
  consensus: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("shares"), atLeast: share, under: share, bands }),
    z.strictObject({ kind: z.literal("median-iqr"), largestIqr: amount, bands }),
    z.strictObject({ kind: z.literal("rand-ucla") }),
  ]),
  outliers: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("quartiles") }),
    z.strictObject({ kind: z.literal("around-median"), distance: amount }),
    z.strictObject({ kind: z.literal("fences"), ranges: amount }),
  ]),
}) as unknown as z.ZodType<PanelRules>;

export const feedbackInput = z.strictObject({
  distribution: z.boolean(),
  groups: z.boolean(),
  reasons: z.boolean(),
}) satisfies z.ZodType<PanelFeedback>;

const kinds = z.array(z.enum(ITEM_KINDS)).min(1).max(ITEM_KINDS.length).optional();

/** Whether its numbers make sense is the domain's to judge. */
export const stopRuleInput = z.strictObject({
  criteria: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("agreement"), atLeast: share, agreement: agreement.optional(), kinds }),
        z.strictObject({ kind: z.literal("iqr"), atMost: amount, kinds }),
        z.strictObject({ kind: z.literal("moved"), atMost: share, kinds }),
        z.strictObject({ kind: z.literal("kappa"), atLeast: z.number().min(-1).max(1), weights: z.enum(KAPPA_WEIGHTS), kinds }),
      ]),
    )
    .max(12),
  need: z.enum(["all", "any"]),
  settledShare: share,
  maximumRounds: z.int().min(1).max(50).nullable(),
}) as unknown as z.ZodType<StopRule>;
