import { z } from "zod";
import { BALLOT_TYPES, DECISION_RULE_IDS, TALLY_METHOD_IDS } from "@/domain/tally";
import { ruleParameters } from "../../voting/polls/rule";
import { keySchema, lineOf } from "./primitives";

export const ELECTORATES = ["participants", "delegations", "both"] as const;
export type Electorate = (typeof ELECTORATES)[number];
export const VISIBILITIES = ["blind", "open"] as const;
export type Visibility = (typeof VISIBILITIES)[number];
export const POLL_ROLES = ["opening", "straw", "consensus-check", "final"] as const;
export type PollRole = (typeof POLL_ROLES)[number];

export const TIE_BREAK_KINDS = ["none", "earlier-round", "lot"] as const;
export type TieBreakKind = (typeof TIE_BREAK_KINDS)[number];

const limitsSchema = z.strictObject({
  maximumChoices: z.int().min(1).max(32).nullable().optional().describe("How many options an approval ballot may approve; null: all."),
  maximumScore: z.int().min(1).max(100).optional().describe("The highest score of a score ballot, 5 unless stated; scores start at 0."),
  budget: z
    .int()
    .min(1)
    .max(250)
    .optional()
    .describe("10 unless stated. Dots of a cumulative ballot; credits of a quadratic one, of which n votes for an option cost n²."),
});

export const pollSchema = z
  .strictObject({
    key: keySchema.describe("Key of the poll, unique in the file."),
    title: lineOf(80).describe("Title of the poll."),
    question: lineOf(300).describe("What is asked on the ballot."),
    ballotType: z
      .enum(BALLOT_TYPES)
      .describe(
        "plurality: one option. approval: any number. ranked: an order, ties allowed. score: points for each. cumulative: dots to share out. quadratic: votes that cost their square. consent: support, abstain, object or block each.",
      ),
    methods: z
      .array(z.enum(TALLY_METHOD_IDS))
      .min(1)
      .max(20)
      .describe("How the ballots are counted; the first decides, the rest are shown beside it."),
    optionSet: keySchema
      .optional()
      .describe("Key of the option set voted on. Leave out to use the set chosen for the debate, which is nearly always right."),
    limits: limitsSchema.optional().describe("What a ballot may hold. Only what concerns the ballot type is looked at."),
    seats: z.int().min(1).max(32).optional().describe("1 unless stated. How many options a method for several winners elects."),
    electorate: z
      .enum(ELECTORATES)
      .describe("Who votes: every participant in person, each voting delegation through its head, or both, counted apart."),
    visibility: z.enum(VISIBILITIES).describe("blind: nothing is shown before the poll closes. open: the running count is shown."),
    secrecy: z
      .enum(["named", "secret", "secret-trackable"])
      .optional()
      .describe(
        "named unless stated: who voted how is shown after the close. secret: ballots are kept apart from voters. secret-trackable: each voter can find their own ballot in the published list. Secret ballots are cast by participants, blind, under a rule other than consensus and veto.",
      ),
    role: z
      .enum(POLL_ROLES)
      .describe(
        "final and consensus-check decide, opening and straw show where the debate stands. opening and final ballots with the same electorate and ballot type are compared to show swing. A consensus-check goes with the rule consensus: silence is consent.",
      ),
    quorum: z.int().min(0).max(100).default(0).describe("Percentage of those entitled who must vote for the result to count."),
    rule: z.enum(DECISION_RULE_IDS).describe("What turns the count into adopted or not adopted; supermajority means two thirds."),
    ruleParameters: ruleParameters.optional().describe("What the rule states beside its name, such as the share of a supermajority."),
    tieBreak: z
      .enum(TIE_BREAK_KINDS)
      .default("none")
      .describe(
        "none: ties are shown as ties. earlier-round: the ranking of the opening ballot. lot: drawn from a seed published before anybody votes.",
      ),
  })
  .refine(
    ({ secrecy = "named", electorate, visibility, rule, role }) =>
      secrecy === "named" ||
      (electorate === "participants" && visibility === "blind" && rule !== "consensus" && rule !== "veto" && role !== "consensus-check"),
    { path: ["secrecy"], message: "A secret poll is blind, of participants, and under a rule that does not ask who is against." },
  );
export type ScenarioPoll = z.infer<typeof pollSchema>;
