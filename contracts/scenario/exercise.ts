import { z } from "zod";
import { ACTIVITIES, PHASE_KINDS } from "@/domain/phases";
import { keySchema, lineOf, minutesSchema, passageSchema, textOf } from "./primitives";

export const INJECT_KINDS = ["trajectory", "event", "statement", "decision", "deadline"] as const;
export type InjectKind = (typeof INJECT_KINDS)[number];

export const injectSchema = z.strictObject({
  key: keySchema.describe("Key of the inject, unique in the file."),
  title: lineOf(120).describe("Headline."),
  text: textOf(2_000).describe("What the recipients read."),
  kind: z
    .enum(INJECT_KINDS)
    .describe("A trajectory of events, one event, a statement by an actor, a decision that falls due, or a deadline."),
  release: z
    .strictObject({ phase: keySchema.optional().describe("Key of the agenda phase in which it is meant to be released.") })
    .default({})
    .describe("When the facilitator is meant to release it. Empty: whenever it fits."),
  to: z
    .union([z.literal("all"), z.array(keySchema).min(1).max(40)], { error: "Write all, or a list of delegation keys." })
    .default("all")
    .describe("Who gets it: all, or the keys of delegations."),
  requiredResponse: lineOf(300).optional().describe("What the recipients must do about it."),
  sources: z.array(passageSchema).max(12).optional().describe("Passages it is drawn from."),
});
export type ScenarioInject = z.infer<typeof injectSchema>;

export const agendaPhaseSchema = z.strictObject({
  key: keySchema.describe("Key of the phase, unique in its agenda."),
  kind: z.enum(PHASE_KINDS).describe("What sort of phase it is; this decides what may be done in it."),
  title: lineOf(60).describe("Title in the phase bar."),
  minutes: z.int().min(0).max(20_160).describe("Planned length in minutes; 0 for a phase that has none."),
  instructions: textOf(1_000).describe("What participants are asked to do."),
  allows: z
    .array(z.enum(ACTIVITIES))
    .max(ACTIVITIES.length)
    .optional()
    .describe("What may be done in it, where that differs from its kind."),
  poll: keySchema.optional().describe("Key of the poll that opens with the phase."),
  panelItems: z.array(keySchema).min(1).max(100).optional().describe("Keys of the panel items asked in the phase (a Delphi round)."),
});
export type AgendaPhase = z.infer<typeof agendaPhaseSchema>;

export const agendaSchema = z.strictObject({
  key: keySchema.describe("Key of the agenda, unique in the file. The first agenda is the one offered by default."),
  label: lineOf(80).describe("What the facilitator sees when choosing."),
  minutes: minutesSchema.describe("Planned length of the whole, in minutes: the sum of its phases."),
  phases: z.array(agendaPhaseSchema).min(1).max(40).describe("The phases in order."),
});
export type Agenda = z.infer<typeof agendaSchema>;
