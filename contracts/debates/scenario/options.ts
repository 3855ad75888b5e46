import { z } from "zod";
import { keySchema, lineOf, passageSchema, textOf } from "./primitives";

export const familySchema = z.strictObject({
  key: keySchema.describe("Key of the family, unique in the file."),
  label: lineOf(60).describe("What people see, for example: Pacts."),
});

export const optionSchema = z.strictObject({
  key: keySchema.describe("Key of the option, unique in the file."),
  family: keySchema.describe("Key of the family the option belongs to."),
  label: lineOf(32).describe("Short label for chips, columns and charts. Unique in the file."),
  title: lineOf(120).describe("Full title."),
  hue: z
    .int()
    .min(1)
    .max(7)
    .describe("Place in the colour-blind-safe palette, 1 to 7. Options of different families should not share one."),
  summary: lineOf(240).describe("The option in one line."),
  description: textOf(2_000).describe("One paragraph: what the option is."),
  obliges: z.array(lineOf(300)).min(1).max(12).describe("What the option obliges those who choose it to do."),
  doesNotOblige: z.array(lineOf(300)).min(1).max(12).describe("What the option does not oblige them to do."),
  sources: z.array(passageSchema).max(20).default([]).describe("Passages that describe the option."),
});
export type ScenarioOption = z.infer<typeof optionSchema>;

export const optionSetSchema = z.strictObject({
  key: keySchema.describe("Key of the set. The first set of the file is the one offered by default."),
  label: lineOf(60).describe("What the facilitator sees when choosing, for example: Core options."),
  options: z.array(keySchema).min(2).max(30).describe("Keys of the options in the set, in the order in which they are shown."),
});
export type OptionSet = z.infer<typeof optionSetSchema>;
