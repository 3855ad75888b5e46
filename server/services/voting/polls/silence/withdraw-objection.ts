import type { z } from "zod";
import type { withdrawObjectionInput } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import type { DebateScope } from "@/server/data/scope";
import { withdrawObjectionRow } from "@/server/data/voting/polls/objections";
import { electorToSpeakFor } from "./elector-to-speak-for";

/** Takes an objection back, before the deadline; the record keeps that it was made. */
export function withdrawObjection(scope: DebateScope, input: z.infer<typeof withdrawObjectionInput>): Promise<{ readonly poll: string }> {
  const { electorId, option } = input;
  return act(scope, "vote", async (tx, { now }) => {
    const { poll, elector } = await electorToSpeakFor(tx, scope, input);
    if (!(await withdrawObjectionRow(tx, electorId, option, now)))
      throw new DomainError("not-found", "There is no such objection of yours.");
    const payload = { poll: poll.key, round: poll.number, electorId, delegation: elector.delegation, option };
    return { answer: { poll: poll.key }, entries: [{ type: "objection-withdrawn", payload }] };
  });
}
