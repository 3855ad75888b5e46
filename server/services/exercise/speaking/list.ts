import { describeRole } from "@/domain/seats";
import { missingFromList, type Place, type Seated, speakersList } from "@/domain/speaking";
import type { Locked } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { type SpeakingFacts, speakingFacts } from "@/server/data/exercise/speaking/facts";
import { appendTurns } from "@/server/data/exercise/speaking/turns";

/** Those who wait, the next first. */
export function listOf(facts: SpeakingFacts): readonly Place[] {
  const { mode, favoursLeast, waiting, delegations } = facts;
  const times = Object.fromEntries(delegations.map(({ key, speeches }) => [key, speeches]));
  return speakersList({ mode, favoursLeast, waiting, times, seated: seatedIn(facts) });
}

/** Delegations whose turn follows from the mode, and is not written yet. */
export function missingFrom(facts: SpeakingFacts): readonly Seated[] {
  const { mode, waiting, delegations } = facts;
  return missingFromList({
    mode,
    waiting,
    seated: seatedIn(facts),
    voting: delegations.filter(({ isVoting }) => isVoting).map(({ key }) => key),
    heard: delegations.filter(({ isHeard }) => isHeard).map(({ key }) => key),
  });
}

/** Writes what follows from the mode at the end of the list, and answers how things stand then. */
export async function fillList(tx: Transaction, debateId: string, { now }: Pick<Locked, "now">): Promise<SpeakingFacts> {
  const facts = await speakingFacts(tx, debateId);
  const missing = missingFrom(facts);
  if (missing.length === 0) return facts;
  const turns = missing.map(({ participantId, delegation }) => ({ participantId, delegationId: delegationIdIn(facts, delegation) }));
  await appendTurns(tx, debateId, turns, { seconds: facts.seconds, now });
  return speakingFacts(tx, debateId);
}

export const delegationIdIn = ({ delegations }: SpeakingFacts, key: string | null): string | null =>
  delegations.find((delegation) => delegation.key === key)?.id ?? null;

export const nameIn = ({ people }: SpeakingFacts, participantId: string): string =>
  people.find((person) => person.participantId === participantId)?.name ?? "Somebody";

/** What somebody is, in the words that stand beside every name. */
export function roleIn({ people }: SpeakingFacts, participantId: string): string {
  const person = people.find((one) => one.participantId === participantId);
  return person ? describeRole(person) : "";
}

function seatedIn({ people }: SpeakingFacts): readonly Seated[] {
  return people.flatMap(({ delegation, participantId, isHead, speeches }) =>
    delegation === null ? [] : [{ participantId, delegation, isHead, speeches }],
  );
}
