import { z } from "zod";
import { POLARITIES } from "@/domain/argumentation";
import { citationSchema } from "./evidence";
import { keySchema, lineOf, textOf } from "./primitives";

export const TARGET_KINDS = ["option", "claim", "argument"] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export const claimSchema = z.strictObject({
  key: keySchema.describe("Key of the claim, unique in the file."),
  text: lineOf(400).describe("The claim: one sentence that can be true or false."),
  by: keySchema.nullable().default(null).describe("Key of the delegation that makes it, or null when it is nobody's."),
  evidence: z.array(keySchema).max(12).default([]).describe("Keys of the evidence items it rests on."),
  citations: z.array(citationSchema).max(12).optional().describe("Passages it rests on beside its evidence."),
  criteria: z.array(keySchema).max(12).optional().describe("Keys of the criteria it speaks to."),
});
export type ScenarioClaim = z.infer<typeof claimSchema>;

const targetSchema = z
  .strictObject({
    option: keySchema.optional().describe("Key of the option supported or attacked."),
    claim: keySchema.optional().describe("Key of the claim supported or attacked."),
    argument: keySchema.optional().describe("Key of the argument whose step from premises to target is attacked: an undercut."),
  })
  .meta({ minProperties: 1, maxProperties: 1 });

export const argumentSchema = z.strictObject({
  key: keySchema.describe("Key of the argument, unique in the file."),
  polarity: z.enum(POLARITIES).describe("Whether it supports or attacks its target."),
  target: targetSchema.describe("What it is about: exactly one option, claim or argument."),
  premises: z.array(keySchema).min(1).max(6).describe("Keys of the claims it rests on; several count together."),
  by: keySchema.nullable().default(null).describe("Key of the delegation that argues it, or null."),
  note: textOf(500).optional().describe("What links the premises to the target, where that is not plain."),
});
export type ScenarioArgument = z.infer<typeof argumentSchema>;

export const criterionSchema = z.strictObject({
  key: keySchema.describe("Key of the criterion, unique in the file."),
  label: lineOf(60).describe("Name of the criterion."),
  description: lineOf(400).describe("The question it asks of an option."),
});
export type Criterion = z.infer<typeof criterionSchema>;
