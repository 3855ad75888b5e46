import { type Place, refusalToCall } from "@/domain/speaking";
import type { Locked } from "@/server/data/acts/act";
import { ringOnly } from "@/server/data/acts/ringing";
import type { Transaction } from "@/server/data/connection/client";
import { startTurn } from "@/server/data/exercise/speaking/turns";
import type { DebateScope } from "@/server/data/scope";
import { tell } from "../../argument/notifications/tell";
import { actAsChair } from "./acting";
import { over } from "./end-speech";
import { delegationIdIn, fillList, listOf, nameIn } from "./list";

type Call = { readonly turnId: string | null; readonly after: string | null };

/** Gives the floor to the next speaker, or to any who waits; the speech before, if one goes on, ends with it. */
export function callSpeaker(scope: DebateScope, { turnId, after }: Call): Promise<{ readonly name: string }> {
  return actAsChair(scope, async (tx, locked) => {
    const facts = await fillList(tx, scope.debate.id, locked);
    const list = listOf(facts);
    const next = (turnId === null ? list[0] : list.find((place) => place.turnId === turnId)) ?? null;
    const refusal = refusalToCall(facts.speaking, after, next, turnId !== null);
    if (refusal || !next) throw refusal;
    const ended = await over(tx, locked, facts);
    const { participantId, delegation } = next;
    const delegationId = delegationIdIn(facts, delegation);
    await startTurn(tx, next.turnId, { participantId, delegationId, seconds: facts.seconds, now: locked.now });
    const following = listOf(await fillList(tx, scope.debate.id, locked))[0] ?? null;
    await tellThem(tx, scope, locked, next, following);
    const called = { type: "speaker-called", payload: { participantId, delegation, seconds: facts.seconds } } as const;
    return { answer: { name: nameIn(facts, participantId) }, entries: [...ended, called] };
  });
}

async function tellThem(tx: Transaction, { debate, participant }: DebateScope, { now }: Locked, speaker: Place, following: Place | null) {
  const news = { kind: "speaking", actorId: participant?.id ?? null, at: now, released: true } as const;
  const told = [
    { id: speaker.participantId, place: "floor" },
    ...(following && following.participantId !== speaker.participantId ? [{ id: following.participantId, place: "next" }] : []),
  ];
  for (const { id, place } of told) {
    await tell(tx, debate.id, { ...news, to: [id], details: { place } });
    await ringOnly(tx, debate.id, "notifications", id);
  }
}
