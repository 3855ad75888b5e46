import { act } from "@/server/data/acts/act";
import { setAnnouncement } from "@/server/data/debates/debates/running";
import type { DebateScope } from "@/server/data/scope";
import { presentPhase } from "../agenda/present-phase";

/** Puts a text before everyone, over every room, until the next one; an empty text takes it away. */
export function announce(scope: DebateScope, text: string): Promise<{ readonly text: string }> {
  return act(scope, null, async (tx, locked) => {
    await presentPhase(tx, scope.debate.id, locked);
    await setAnnouncement(tx, scope.debate.id, text, locked.now);
    return { answer: { text }, entries: [{ type: "announcement", payload: { text } }] };
  });
}
