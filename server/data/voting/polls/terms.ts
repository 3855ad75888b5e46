import type { PollSettings } from "@/contracts/voting/polls";
import type { Transaction } from "../../connection/client";

/** Writes the terms of a poll; the database refuses once it was opened. */
export async function updateTerms(tx: Transaction, pollId: string, settings: PollSettings): Promise<void> {
  const { limits, rule, tieBreak, methods, ...rest } = settings;
  const { id, ...ruleParameters } = rule;
  await tx.poll.update({
    where: { id: pollId },
    data: {
      ...rest,
      ...limits,
      methods: [...methods],
      rule: id,
      ruleParameters,
      tieBreak: tieBreak.kind,
      lotSeed: tieBreak.kind === "lot" ? tieBreak.seed : null,
      ...(settings.secrecy === "named" ? {} : { visibility: "blind" }),
    },
    select: { id: true },
  });
}
