import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import type { DebateScope } from "@/server/data/scope";
import { closeRound } from "./close-round";

/** Closes and counts a poll before its phase ends. */
export function closePoll(scope: DebateScope, pollKey: string): Promise<{ readonly poll: string }> {
  return act(scope, null, async (tx, locked) => {
    const entries = await closeRound(tx, scope, locked, pollKey);
    if (entries.length === 0) throw new DomainError("conflict", "This ballot is not open.");
    return { answer: { poll: pollKey }, entries };
  });
}
