import { z } from "zod";
import { BALLOT_TYPES, DECISION_RULE_IDS, TALLY_METHOD_IDS } from "@/domain/tally";
import { keySchema, lineOf } from "./primitives";

export const ELECTORATES = ["participants", "delegations"] as const;
export type Electorate = (typeof ELECTORATES)[number];
export const VISIBILITIES = ["blind", "open"] as const;
export type Visibility = (typeof VISIBILITIES)[number];
export const POLL_ROLES = ["opening", "straw", "final"] as const;
export type PollRole = (typeof POLL_ROLES)[number];

export const pollSchema = z.strictObject({
  key: keySchema.describe("Key of the poll, unique in the file."),
  title: lineOf(80).describe("Title of the poll."),
  question: lineOf(300).describe("What is asked on the ballot."),
  ballotType: z.enum(BALLOT_TYPES).describe("plurality: one option. approval: any number. ranked: an order, ties allowed."),
  methods: z
    .array(z.enum(TALLY_METHOD_IDS))
    .min(1)
    .max(8)
    .describe("How the ballots are counted; the first decides, the rest are shown beside it."),
  optionSet: keySchema
    .optional()
    .describe("Key of the option set voted on. Leave out to use the set chosen for the debate, which is nearly always right."),
  electorate: z.enum(ELECTORATES).describe("Who votes: every participant in person, or each voting delegation through its head."),
  visibility: z.enum(VISIBILITIES).describe("blind: nothing is shown before the poll closes. open: the running count is shown."),
  role: z.enum(POLL_ROLES).describe("opening and final ballots with the same electorate and ballot type are compared to show swing."),
  quorum: z.int().min(0).max(100).default(0).describe("Percentage of those entitled who must vote for the result to count."),
  rule: z.enum(DECISION_RULE_IDS).describe("What turns the count into adopted or not adopted; supermajority means two thirds."),
  tieBreak: z.literal("none").default("none").describe("Ties are shown as ties."),
});
export type ScenarioPoll = z.infer<typeof pollSchema>;
