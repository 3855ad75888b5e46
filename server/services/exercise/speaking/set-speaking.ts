import type { SpeakingMode } from "@/domain/speaking";
import type { Locked, NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { type SpeakingFacts, speakingFacts } from "@/server/data/exercise/speaking/facts";
import { speakingOfPhase, withdrawTurns, setSpeaking as write } from "@/server/data/exercise/speaking/turns";
import type { DebateScope } from "@/server/data/scope";
import { actOnSetting } from "./acting";
import { fillList, listOf } from "./list";

type Setting = { readonly mode: SpeakingMode; readonly seconds: number; readonly favoursLeast: boolean };

/** Sets how turns are taken. Another mode begins a new list; a speech that goes on goes on. */
export function setSpeaking(scope: DebateScope, setting: Setting): Promise<null> {
  return actOnSetting(scope, async (tx, locked, facts) => ({
    answer: null,
    entries: await change(tx, scope.debate.id, locked, facts, setting),
  }));
}

/** What a phase says about how turns are taken, as it begins. It begins a new list even where the mode stays. */
export async function speakAsInPhase(tx: Transaction, debateId: string, locked: Locked, order: number): Promise<readonly NewEntry[]> {
  const speaking = await speakingOfPhase(tx, debateId, order);
  if (!speaking) return [];
  const facts = await speakingFacts(tx, debateId);
  return change(tx, debateId, locked, facts, { ...speaking, favoursLeast: facts.favoursLeast }, true);
}

async function change(
  tx: Transaction,
  debateId: string,
  locked: Locked,
  before: SpeakingFacts,
  setting: Setting,
  anew = setting.mode !== before.mode,
): Promise<readonly NewEntry[]> {
  const same = setting.mode === before.mode && setting.seconds === before.seconds && setting.favoursLeast === before.favoursLeast;
  if (same && !anew) return [];
  if (anew) {
    const ids = before.waiting.map(({ turnId }) => turnId);
    await withdrawTurns(tx, ids, locked.now);
  }
  await write(tx, debateId, setting, anew ? locked.now : null);
  const facts = anew ? await fillList(tx, debateId, locked) : before;
  const list = anew ? { list: listOf(facts).map(({ participantId }) => participantId) } : {};
  const { mode, seconds, favoursLeast } = setting;
  return [{ type: "speaking-set", payload: { mode, seconds, favoursLeast, ...list } }];
}
