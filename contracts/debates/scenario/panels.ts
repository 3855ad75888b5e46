import { z } from "zod";
import { keySchema, lineOf } from "./primitives";

export const PANEL_ITEM_KINDS = ["rating-1-9", "probability-interval", "allocation-100"] as const;
export type PanelItemKind = (typeof PANEL_ITEM_KINDS)[number];

const shared = {
  key: keySchema.describe("Key of the item, unique in the file."),
  question: lineOf(400).describe("What the panellist is asked."),
};
const options = z
  .array(keySchema)
  .min(1)
  .max(30)
  .optional()
  .describe("Keys of the options it is asked about. Left out: all options of the debate.");

export const panelItemSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...shared,
    kind: z.literal("rating-1-9").describe("Each option gets a whole number from 1 to 9."),
    criterion: keySchema.optional().describe("Key of the criterion rated."),
    options,
  }),
  z.strictObject({
    ...shared,
    kind: z.literal("probability-interval").describe("Lowest, best and highest estimate of a probability, per option."),
    options,
  }),
  z.strictObject({
    ...shared,
    kind: z.literal("allocation-100").describe("Per cent shared out over outcomes; they sum to 100."),
    outcomes: z
      .array(
        z.strictObject({
          key: keySchema.describe("Key of the outcome, unique in its item."),
          label: lineOf(60).describe("Name of the outcome."),
          description: lineOf(400).describe("What would count as this outcome."),
        }),
      )
      .min(2)
      .max(12)
      .describe("The outcomes, which exclude one another and leave no gap."),
  }),
]);
export type PanelItem = z.infer<typeof panelItemSchema>;
