import type { HandView, SpeakingTimesView, SpeakingView, WaitingView } from "@/contracts/exercise/speaking";
import { isRunning } from "@/domain/permissions";
import { refusalWhileFrozen } from "@/domain/phases";
import { describeRole } from "@/domain/seats";
import { isListed, mayRunSpeaking, refusalToAsk } from "@/domain/speaking";
import { type SpeakingFacts, speakingFacts } from "@/server/data/exercise/speaking/facts";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "../../debates/debates/refusals";
import { factsOnce } from "./facts-once";
import { listOf, missingFrom, nameIn, roleIn } from "./list";

/** Who speaks, who waits, and for how long everybody has spoken, as this person may see and change it. */
export async function getSpeaking(scope: DebateScope): Promise<SpeakingView> {
  const facts = await speakingFacts("now", scope.debate.id);
  const { mode, seconds, favoursLeast, speaking, now } = facts;
  return {
    mode,
    seconds,
    favoursLeast,
    refusalToAsk: askRefusal(scope, facts),
    refusalToRun: runRefusal(scope, facts),
    refusalToSet: facts.status === "draft" && isRunning(scope.role) ? null : runRefusal(scope, facts),
    speaking: speaking && {
      ...speaking,
      roleInWords: roleIn(facts, speaking.participantId),
      startedAt: new Date(speaking.startedAt).toISOString(),
    },
    waiting: waitingIn(facts, scope.participant?.id ?? null),
    times: timesIn(facts),
    now: now.toISOString(),
  };
}

/** Whether one's hand is up, and whether one can raise it. */
export async function getHand(scope: DebateScope): Promise<HandView> {
  const facts = await factsOnce(scope);
  const place = waitingIn(facts, null).findIndex(({ participantId }) => participantId === scope.participant?.id);
  const isUp = place >= 0;
  return { isUp, place: isUp ? place + 1 : null, refusal: askRefusal(scope, facts), isListed: isListed(facts.mode) };
}

/** How often and how long every delegation and everybody in it has spoken. */
export async function speakingTimes(scope: Pick<DebateScope, "debate">): Promise<SpeakingTimesView> {
  return timesIn(await speakingFacts("now", scope.debate.id));
}

function timesIn({ people, delegations }: SpeakingFacts): SpeakingTimesView {
  return {
    delegations: delegations.map(({ key, speeches, seconds }) => ({ delegation: key, speeches, seconds })),
    people: people.map(({ participantId, name, delegation, speeches, seconds, ...role }) => ({
      participantId,
      name,
      roleInWords: describeRole(role),
      delegation,
      speeches,
      seconds,
    })),
  };
}

function waitingIn(facts: SpeakingFacts, me: string | null): readonly WaitingView[] {
  const written = listOf(facts);
  const toCome = missingFrom(facts).map(({ participantId, delegation }) => ({ turnId: null, participantId, delegation }));
  return [...written, ...toCome].map((place) => ({
    ...place,
    name: nameIn(facts, place.participantId),
    roleInWords: roleIn(facts, place.participantId),
    isMine: place.participantId === me,
  }));
}

function askRefusal({ participant, phase }: DebateScope, facts: SpeakingFacts): string | null {
  const me = participant?.id;
  const asks = {
    mode: facts.mode,
    debateStatus: facts.status,
    delegation: participant?.delegation ?? null,
    isWaiting: facts.waiting.some(({ participantId }) => participantId === me),
    isSpeaking: facts.speaking !== null && facts.speaking.participantId === me,
  };
  return (refusalToAsk(asks) ?? refusalWhileFrozen(phase))?.message ?? null;
}

function runRefusal({ role, participant, phase }: DebateScope, { status }: SpeakingFacts): string | null {
  const runs = isRunning(role);
  if (!mayRunSpeaking({ runs, delegationKind: participant?.delegationKind ?? null })) return NOT_YOURS;
  return (refusalUnlessOpen(status) ?? (runs ? null : refusalWhileFrozen(phase)))?.message ?? null;
}

export const NOT_YOURS = "Only the chair and the facilitator call speakers.";
