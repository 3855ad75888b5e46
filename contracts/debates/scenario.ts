import { z } from "zod";
import { argumentSchema, claimSchema, criterionSchema } from "./scenario/arguments";
import { crossCheck } from "./scenario/cross-check";
import { briefSchema, delegationSchema } from "./scenario/delegations";
import { evidenceSchema, sourceSchema } from "./scenario/evidence";
import { agendaSchema, exerciseSchema, injectSchema } from "./scenario/exercise";
import { familySchema, optionSchema, optionSetSchema } from "./scenario/options";
import { panelItemSchema } from "./scenario/panels";
import { pollSchema } from "./scenario/polls";
import { keySchema, lineOf, minutesSchema, textOf } from "./scenario/primitives";

export * from "./scenario/arguments";
export * from "./scenario/delegations";
export * from "./scenario/evidence";
export * from "./scenario/exercise";
export * from "./scenario/options";
export * from "./scenario/panels";
export * from "./scenario/polls";
export type { ReliabilityGrade } from "./scenario/primitives";

/** The fields of a scenario, each checked by itself. `scenarioSchema` also checks that they fit together. */
export const scenarioFieldsSchema = z.strictObject({
  key: keySchema.describe("Key of the scenario, unique in the workspace."),
  version: z.int().min(1).max(1_000_000).describe("Version of the file. Raise it with every change: a published version never changes."),
  language: z
    .string()
    .max(35)
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Write a language tag such as en or pt-BR.")
    .describe("Language of the texts, for example: en."),
  title: lineOf(120).describe("Title of the scenario."),
  question: lineOf(300).describe("The one question the debate must answer."),
  summary: lineOf(300).describe("One line for lists."),
  background: textOf(20_000).describe("What everyone should know before the debate. Markdown, without HTML."),
  minutes: minutesSchema.describe("Usual length in minutes."),
  families: z.array(familySchema).min(1).max(12).describe("Families of options."),
  options: z.array(optionSchema).min(2).max(30).describe("Everything that can be chosen."),
  optionSets: z.array(optionSetSchema).min(1).max(8).describe("The sets of options a facilitator can choose from, the default first."),
  delegations: z.array(delegationSchema).min(1).max(40).describe("Those who take part."),
  briefs: z.record(keySchema, briefSchema).describe("Delegation key to its confidential brief."),
  sources: z.array(sourceSchema).max(200).default([]).describe("The sources, graded."),
  evidence: z.array(evidenceSchema).max(300).default([]).describe("What the sources say that bears on the options."),
  claims: z.array(claimSchema).max(500).default([]).describe("Statements that arguments are built from."),
  arguments: z.array(argumentSchema).max(500).default([]).describe("Steps from claims to an option, a claim or another argument."),
  criteria: z.array(criterionSchema).max(20).default([]).describe("What the options are judged by."),
  injects: z.array(injectSchema).max(50).default([]).describe("Messages and events that the facilitator releases during play."),
  exercise: exerciseSchema.optional().describe("How the role-play is run."),
  agendas: z.array(agendaSchema).min(1).max(10).describe("The agendas a facilitator can choose from, the default first."),
  polls: z.array(pollSchema).max(20).default([]).describe("The polls that agendas open."),
  panelItems: z.array(panelItemSchema).max(100).default([]).describe("Questions for a panel of experts."),
  glossary: z
    .array(
      z.strictObject({
        term: lineOf(80).describe("The term. Unique in the file."),
        definition: lineOf(500).describe("What it means here."),
      }),
    )
    .max(200)
    .default([])
    .describe("Words that participants may not know."),
});

/** A whole scenario. Refuses unknown keys, dangling references, duplicate keys and circular arguments, and reports them all at once. */
export const scenarioSchema = scenarioFieldsSchema.superRefine(
  (scenario, context) => {
    for (const fault of crossCheck(scenario))
      context.addIssue({ code: "custom", path: [...fault.path], message: fault.message, params: { about: fault.about, hint: fault.hint } });
  },
  { when: () => true },
);

export type Scenario = z.output<typeof scenarioSchema>;
/** A scenario as an author writes it: what has a default may be left out. */
export type ScenarioInput = z.input<typeof scenarioSchema>;
