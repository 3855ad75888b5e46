import { z } from "zod";
import { type Ballot, CONSENT_ANSWERS, MAX_AMOUNT, MAX_OPTIONS } from "@/domain/tally";
import { key } from "../../primitives";

const options = z.array(key).max(MAX_OPTIONS);
const forEachOption = <Value extends z.ZodType>(value: Value) =>
  z.record(key, value).refine((given) => Object.keys(given).length <= MAX_OPTIONS, `At most ${MAX_OPTIONS} options.`);
const amount = z.int().min(0).max(MAX_AMOUNT);

/**
 * One of seven shapes, told apart by their one member; an empty one is a blank ballot. Ranked: best tier first, ties inside a
 * tier, absent means unranked. What the poll's limits allow is checked by the server.
 */
export const ballotContent = z.union([
  z.strictObject({ choice: key.nullable() }),
  z.strictObject({ approved: options }),
  z.strictObject({ tiers: z.array(options.min(1)).max(MAX_OPTIONS) }),
  z.strictObject({ scores: forEachOption(amount) }),
  z.strictObject({ dots: forEachOption(amount) }),
  z.strictObject({ votes: forEachOption(amount) }),
  z.strictObject({ answers: forEachOption(z.enum(CONSENT_ANSWERS)) }),
]);
export type BallotContent = Ballot;
