import { z } from "zod";
import { keySchema, lineOf, locatorSchema, passageSchema, textOf } from "./primitives";

export const DELEGATION_KINDS = ["voting", "chair", "red-team", "observer"] as const;
export type DelegationKind = (typeof DELEGATION_KINDS)[number];

export const STANCES = ["backs", "accepts", "opposes", "undecided"] as const;
export type Stance = (typeof STANCES)[number];

const openingPositionSchema = z.strictObject({
  stances: z
    .record(keySchema, z.enum(STANCES))
    .describe("Option key to stance: backs, accepts, opposes or undecided. An option left out counts as undecided."),
  reason: textOf(1_000).describe("Why the delegation opens like this. Everyone can read it."),
});

export const delegationSchema = z.strictObject({
  key: keySchema.describe("Key of the delegation, unique in the file."),
  name: lineOf(80).describe("Name of the delegation. Unique in the file."),
  monogram: z
    .string()
    .regex(/^[A-ZÀ-ÖØ-Þ]{2,3}$/, "Write a monogram of two or three capital letters.")
    .describe("Two or three capital letters. Unique in the file."),
  kind: z.enum(DELEGATION_KINDS).describe("voting: has a ballot. chair, red-team and observer speak but never vote."),
  weight: z.int().min(1).max(1_000_000).default(1).describe("Weight of its ballot where a poll's electorate is delegations."),
  veto: z.boolean().default(false).describe("Whether it holds a veto where the rule knows vetoes."),
  profile: textOf(1_200).describe("What everyone may read about the delegation."),
  sources: z.array(passageSchema).max(20).default([]).describe("Passages on which the profile rests."),
  openingPosition: openingPositionSchema.describe("The position the delegation starts from, seen by everyone."),
});
export type Delegation = z.infer<typeof delegationSchema>;

/** One line of a brief. Its basis says whether a source carries it or the scenario's author inferred it. */
export const briefNoteSchema = z.discriminatedUnion("basis", [
  z.strictObject({
    basis: z.literal("source").describe("A source carries it."),
    text: lineOf(500).describe("The note, in your own words."),
    source: keySchema.describe("Key of the source that carries it."),
    locator: locatorSchema.describe("Where in the source."),
  }),
  z.strictObject({
    basis: z.literal("inferred").describe("The author of the scenario inferred it."),
    text: lineOf(500).describe("The note."),
  }),
]);
export type BriefNote = z.infer<typeof briefNoteSchema>;

export const briefSchema = z.strictObject({
  interests: z.array(briefNoteSchema).min(1).max(12).describe("What the delegation wants."),
  redLines: z.array(briefNoteSchema).min(1).max(12).describe("What it will not accept."),
  mayTrade: z.array(briefNoteSchema).min(1).max(12).describe("What it may give away in exchange."),
  guidance: textOf(2_000).optional().describe("How to play the delegation. Markdown."),
});
export type Brief = z.infer<typeof briefSchema>;
