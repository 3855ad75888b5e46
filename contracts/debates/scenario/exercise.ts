import { z } from "zod";
import { REQUIREMENT_KINDS } from "@/domain/participation";
import { ACTIVITIES, PHASE_KINDS } from "@/domain/phases";
import { SPEAKING_MODES, SPEECH_SECONDS } from "@/domain/speaking";
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
    .strictObject({
      phase: keySchema.optional().describe("Key of the agenda phase in which it is meant to be released."),
      minutes: z
        .int()
        .min(0)
        .max(20_160)
        .optional()
        .describe("How many minutes into that phase it is released by itself; 0: as the phase begins. Left out: by hand."),
    })
    .default({})
    .describe("When it is released. Empty: by hand, whenever it fits."),
  to: z
    .union([z.literal("all"), z.array(keySchema).min(1).max(40)], { error: "Write all, or a list of delegation keys." })
    .default("all")
    .describe("Who gets it: all, or the keys of delegations."),
  requiredResponse: lineOf(300).optional().describe("What the recipients must do about it."),
  responseMinutes: z.int().min(1).max(20_160).optional().describe("How many minutes they have for it. Left out: no deadline."),
  sources: z.array(passageSchema).max(12).optional().describe("Passages it is drawn from."),
});
export type ScenarioInject = z.infer<typeof injectSchema>;

export const requirementSchema = z.strictObject({
  kind: z
    .enum(REQUIREMENT_KINDS)
    .describe(
      "What is counted. positions, messages, inject-answers and proposals count for everybody in the delegation, and so does its ballot where only delegations vote.",
    ),
  count: z.int().min(1).max(100).describe("How many at least."),
});
export type Requirement = z.infer<typeof requirementSchema>;

export const speakingSchema = z.strictObject({
  mode: z
    .enum(SPEAKING_MODES)
    .describe(
      "opening-statements: each delegation once, in order. open-floor: by raised hand. rounds: in turn, each delegation again and again.",
    ),
  seconds: z.int().min(SPEECH_SECONDS.least).max(SPEECH_SECONDS.most).describe("How long a speaker has the floor."),
});
export type Speaking = z.infer<typeof speakingSchema>;

/** How the exercise is run, where it differs from the default. */
export const exerciseSchema = z.strictObject({
  caucusIsOverseen: z
    .boolean()
    .default(false)
    .describe("Whether those who run the debate read caucus notes and messages between delegations. Everybody is told beforehand."),
  sponsors: z.int().min(1).max(40).default(2).describe("How many delegations must sponsor a proposal before it becomes an option."),
  pseudonyms: z.boolean().default(false).describe("Whether people go by pseudonyms until the debrief."),
  opensBriefs: z.boolean().default(false).describe("Whether everybody reads all briefs in the debrief."),
  rubric: z
    .array(
      z.strictObject({
        key: keySchema.describe("Key of the criterion, unique in the rubric."),
        label: lineOf(80).describe("What is judged."),
        description: textOf(500).describe("What earns full points."),
        points: z.int().min(1).max(100).describe("Full points."),
      }),
    )
    .max(12)
    .default([])
    .describe("What the instructor judges each person by."),
  questions: z
    .array(
      z.strictObject({ key: keySchema.describe("Key of the question, unique in its list."), text: lineOf(300).describe("The question.") }),
    )
    .max(12)
    .default([])
    .describe("Questions of the debrief, answered out of the role."),
});
export type Exercise = z.infer<typeof exerciseSchema>;

/** How a scenario is run, with the defaults of what it does not say. */
export const exerciseOf = ({ exercise }: { readonly exercise?: Exercise }): Exercise => exercise ?? exerciseSchema.parse({});

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
  requirements: z
    .array(requirementSchema)
    .max(REQUIREMENT_KINDS.length)
    .optional()
    .describe("What each person is asked to do in it, as far as its rules let them."),
  speaking: speakingSchema.optional().describe("How turns to speak are taken in it. Left out: as in the phase before."),
  panelItems: z.array(keySchema).min(1).max(100).optional().describe("Keys of the panel items asked in the phase (a Delphi round)."),
});
export type AgendaPhase = z.infer<typeof agendaPhaseSchema>;

export const agendaSchema = z.strictObject({
  key: keySchema.describe("Key of the agenda, unique in the file. The first agenda is the one offered by default."),
  label: lineOf(80).describe("What the facilitator sees when choosing."),
  minutes: minutesSchema.describe("Planned length of the whole, in minutes: the sum of its phases."),
  advance: z
    .enum(["by-hand", "by-clock"])
    .optional()
    .describe("Whether the facilitator begins each phase, or it begins by itself at the deadline of the one before. Left out: by hand."),
  phases: z.array(agendaPhaseSchema).min(1).max(40).describe("The phases in order."),
});
export type Agenda = z.infer<typeof agendaSchema>;
