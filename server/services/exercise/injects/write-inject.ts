import type { z } from "zod";
import type { writeInjectInput } from "@/contracts/exercise/injects";
import { DomainError } from "@/domain/kernel";
import { act, type Locked } from "@/server/data/acts/act";
import { ringOnly } from "@/server/data/acts/ringing";
import { askAs } from "@/server/data/connection/asking";
import type { Transaction } from "@/server/data/connection/client";
import { agendaOf } from "@/server/data/debates/phases";
import { delegationKeysOf } from "@/server/data/exercise/delegations";
import { findInject } from "@/server/data/exercise/injects/rows";
import { type InjectWords, insertInject, updateInject } from "@/server/data/exercise/injects/write";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "../../debates/debates/refusals";
import { releaseAll } from "./release";
import { wakeForInjects } from "./release-with-phase";

type Written = Omit<z.output<typeof writeInjectInput>, "debate" | "idempotencyKey">;

/** Writes an inject, or rewrites one that is not released, and releases it at once where that is asked. Until then nobody else learns of it. */
export function writeInject(scope: DebateScope, written: Written): Promise<{ readonly injectId: string }> {
  const { injectId: given, isReleased } = written;
  const debateId = scope.debate.id;
  return act(scope, null, async (tx, locked) => {
    const refusal = scope.debate.status === "closed" || isReleased ? refusalUnlessOpen(scope.debate.status) : null;
    if (refusal) throw refusal;
    await askAs(tx, scope);
    const words = await wordsOf(tx, debateId, written, locked);
    const injectId = given ?? (await insertInject(tx, debateId, words));
    if (given) await rewrite(tx, debateId, given, words);
    if (words.minutes !== null && words.phaseOrder === locked.phaseOrder) await wakeForInjects(tx, debateId, locked.phaseOrder);
    const inject = isReleased ? await findInject(tx, debateId, injectId) : null;
    if (!inject) await ringOnly(tx, debateId, "injects", "runners");
    return { answer: { injectId }, entries: inject ? await releaseAll(tx, scope, locked, [inject]) : [] };
  });
}

async function rewrite(tx: Transaction, debateId: string, id: string, words: InjectWords): Promise<void> {
  if (await updateInject(tx, debateId, id, words)) return;
  if (!(await findInject(tx, debateId, id))) throw new DomainError("not-found", "There is no such inject in this debate.");
  throw new DomainError("conflict", "This inject has been released meanwhile, and stays as it was read.");
}

async function wordsOf(tx: Transaction, debateId: string, written: Written, { phaseOrder }: Locked): Promise<InjectWords> {
  const { kind, title, text, requiredResponse, phase, minutes } = written;
  const keys = await delegationKeysOf(tx, debateId);
  const unknown = written.to.find((key) => !keys.includes(key));
  if (unknown) throw new DomainError("invalid", `This debate has no delegation “${unknown}”.`, { delegation: unknown });
  if (minutes !== null && phase === null) throw new DomainError("invalid", "Say in which phase those minutes are counted.");
  if (phase !== null && phase >= (await agendaOf(tx, debateId)).phases.length)
    throw new DomainError("invalid", "The agenda has no such phase.");
  if (phase !== null && minutes !== null && phase < phaseOrder)
    throw new DomainError("invalid", "That phase is over. Choose the present one or a later one, or release it by hand.");
  // To every delegation by name is not to all: observers and visitors read what is to all.
  const to = keys.filter((key) => written.to.includes(key));
  const responseMinutes = requiredResponse === "" ? null : written.responseMinutes;
  return { kind, title, text, to, requiredResponse, responseMinutes, phaseOrder: phase, minutes };
}
