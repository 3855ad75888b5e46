import type { z } from "zod";
import type { objectInput } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import type { DebateScope } from "@/server/data/scope";
import { insertObjection, listObjections } from "@/server/data/voting/polls/objections";
import { electorToSpeakFor } from "./elector-to-speak-for";

/** Breaks silence on an option for an elector of one's own, before the deadline and in the open. */
export function object(scope: DebateScope, input: z.infer<typeof objectInput>): Promise<{ readonly poll: string }> {
  const { electorId, option, reason } = input;
  return act(scope, "vote", async (tx, { now }) => {
    const { poll, roundId, elector, participantId } = await electorToSpeakFor(tx, scope, input);
    if (!poll.round_options?.includes(option)) throw new DomainError("invalid", "There is no such option in this poll.");
    const earlier = await listObjections(tx, roundId);
    if (earlier.some(({ elector_id, option_key }) => elector_id === electorId && option_key === option))
      throw new DomainError("conflict", "You have broken silence on this option already. Take that objection back to state another.");
    await insertObjection(tx, { roundId, electorId, optionKey: option, reason, madeById: participantId, at: now });
    const payload = { poll: poll.key, round: poll.number, electorId, delegation: elector.delegation, option, reason };
    return { answer: { poll: poll.key }, entries: [{ type: "objection-raised", payload }] };
  });
}
