import { act, type NewEntry } from "@/server/data/acts/act";
import type { DebateScope } from "@/server/data/scope";
import { dueRounds } from "@/server/data/voting/polls/rounds";
import { closeRound } from "./close-round";

/** Counts the rounds of a debate whose deadline has passed. Safe to run anywhere and at once: the debate's lock lets one close a round. */
export function closeDueRounds(scope: DebateScope): Promise<null> {
  return act(scope, null, async (tx, locked) => {
    const entries: NewEntry[] = [];
    for (const poll of await dueRounds(tx, scope.debate.id, locked.now)) entries.push(...(await closeRound(tx, scope, locked, poll)));
    return { answer: null, entries };
  });
}
