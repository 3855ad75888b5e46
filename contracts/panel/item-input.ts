import { z } from "zod";
import { ESTIMATE_SCALES, POLICY_SCALES } from "@/domain/elicitation";
import { key, text } from "../primitives";

const MOST = 1e15;
/** Kept as JSON or as a decimal, and in no whole-number column: a bound may be of billions. */
const number = z.custom<number>((given) => typeof given === "number" && Math.abs(given) <= MOST, "Write a number.");

const words = {
  /** Left out: made from the question. */
  key: key.optional(),
  section: text(80, 0),
  question: text(400),
  description: text(2_000, 0),
  option: key.nullable(),
  criterion: key.nullable(),
};
const choices = z
  .array(z.strictObject({ key, label: text(200) }))
  .min(2, "Name at least two.")
  .max(50);

/** An item as its author writes it; whether its settings make sense together is the domain's to judge. */
export const panelItemInput = z.discriminatedUnion("kind", [
  z.strictObject({ ...words, kind: z.literal("rating") }),
  z.strictObject({ ...words, kind: z.literal("agreement"), least: z.int().min(-100).max(100), most: z.int().min(-100).max(100) }),
  z.strictObject({ ...words, kind: z.literal("ranking"), choices, tiesAllowed: z.boolean() }),
  z.strictObject({
    ...words,
    kind: z.literal("estimate"),
    unit: text(40, 0),
    scale: z.enum(ESTIMATE_SCALES),
    least: number.nullable(),
    most: number.nullable(),
    /** What turned out to be true: then it is a calibration question. */
    truth: number.nullable(),
  }),
  z.strictObject({ ...words, kind: z.literal("probability") }),
  z.strictObject({ ...words, kind: z.literal("allocation"), choices }),
  z.strictObject({ ...words, kind: z.literal("choice"), choices, atMost: z.int().min(1).max(50) }),
  z.strictObject({ ...words, kind: z.literal("reason"), longest: z.int().min(1).max(10_000) }),
  z.strictObject({ ...words, kind: z.literal("policy"), asks: z.array(z.enum(POLICY_SCALES)).min(1).max(POLICY_SCALES.length) }),
]);
export type PanelItemInput = z.infer<typeof panelItemInput>;
