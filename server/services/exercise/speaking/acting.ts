import { DomainError } from "@/domain/kernel";
import { isRunning } from "@/domain/permissions";
import { mayRunSpeaking } from "@/domain/speaking";
import { act, type Locked, type NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { type SpeakingFacts, speakingFacts } from "@/server/data/exercise/speaking/facts";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "../../debates/debates/refusals";
import { NOT_YOURS } from "./get-speaking";

type Work<Answer> = (
  tx: Transaction,
  locked: Locked,
  facts: SpeakingFacts,
) => Promise<{ readonly answer: Answer; readonly entries: readonly NewEntry[] }>;

/** An act on the list of speakers of an open debate, with how things stand once the debate is locked. */
export function actOnSpeaking<Answer>(scope: DebateScope, work: Work<Answer>): Promise<Answer> {
  return act(scope, null, async (tx, locked) => {
    const facts = await speakingFacts(tx, scope.debate.id);
    const refusal = refusalUnlessOpen(facts.status);
    if (refusal) throw refusal;
    return work(tx, locked, facts);
  });
}

/** The same for what only the chair and whoever runs the debate do. */
export function actAsChair<Answer>(scope: DebateScope, work: Work<Answer>): Promise<Answer> {
  if (!isChair(scope)) throw new DomainError("not-allowed", NOT_YOURS);
  return actOnSpeaking(scope, work);
}

/** How turns are taken is set before the room opens too, by the chair and whoever runs the debate; nothing is once it is closed. */
export function actOnSetting<Answer>(scope: DebateScope, work: Work<Answer>): Promise<Answer> {
  if (!isChair(scope)) throw new DomainError("not-allowed", NOT_YOURS);
  return act(scope, null, async (tx, locked) => {
    const facts = await speakingFacts(tx, scope.debate.id);
    const refusal = facts.status === "closed" ? refusalUnlessOpen(facts.status) : null;
    if (refusal) throw refusal;
    return work(tx, locked, facts);
  });
}

export function isChair({ role, participant }: DebateScope): boolean {
  return mayRunSpeaking({ runs: isRunning(role), delegationKind: participant?.delegationKind ?? null });
}
