import { z } from "zod";
import { BALLOT_TYPES, MAX_AMOUNT, MAX_OPTIONS, TALLY_METHOD_IDS } from "@/domain/tally";
import { ELECTORATES } from "../../debates/scenario/polls";
import { actInDebate, key, text } from "../../primitives";
import { decisionRuleSchema } from "./rule";
import { SECRECIES } from "./secret";

export const ballotLimits = z.strictObject({
  maximumChoices: z.int().min(1).max(MAX_OPTIONS).nullable(),
  maximumScore: z.int().min(1).max(100),
  budget: z.int().min(1).max(MAX_AMOUNT),
});

/** A seed that anybody can say aloud and write down again. Null: the server draws one when the poll opens. */
export const lotSeed = text(100);

export const tieBreakInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("earlier-round") }),
  z.strictObject({ kind: z.literal("lot"), seed: lotSeed.nullable() }),
]);

/** Everything that a facilitator decides about a poll before it opens. The first method decides. */
export const pollSettings = z.strictObject({
  ballotType: z.enum(BALLOT_TYPES),
  methods: z.array(z.enum(TALLY_METHOD_IDS)).min(1).max(TALLY_METHOD_IDS.length),
  limits: ballotLimits,
  seats: z.int().min(1).max(MAX_OPTIONS),
  rule: decisionRuleSchema,
  quorum: z.int().min(0).max(100),
  tieBreak: tieBreakInput,
  electorate: z.enum(ELECTORATES),
  /** A poll that becomes secret becomes blind. */
  secrecy: z.enum(SECRECIES).default("named"),
});
export type PollSettings = z.infer<typeof pollSettings>;

export const configurePollInput = actInDebate.extend({ poll: key, settings: pollSettings });
