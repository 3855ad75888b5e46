import type { Locked, NewEntry } from "@/server/data/acts/act";
import { wakeAt } from "@/server/data/acts/jobs/queue";
import { askAsServer } from "@/server/data/connection/asking";
import type { Transaction } from "@/server/data/connection/client";
import { clockOf } from "@/server/data/exercise/injects/due";
import { preparedFor } from "@/server/data/exercise/injects/rows";
import type { DebateScope } from "@/server/data/scope";
import { releaseAll } from "./release";
import { dueAt } from "./running-clock";

/** For entering a phase: releases what comes with it, and has a server look again when the rest is due. What was released before stays released once. */
export async function releaseInjectsOf(
  tx: Transaction,
  scope: DebateScope,
  locked: Pick<Locked, "now">,
  order: number,
): Promise<NewEntry[]> {
  await askAsServer(tx);
  const prepared = await preparedFor(tx, scope.debate.id, order);
  await wakeForInjects(tx, scope.debate.id, order);
  return releaseAll(
    tx,
    scope,
    locked,
    prepared.filter(({ minutes }) => minutes === 0),
  );
}

/** Has a server look at the debate when each timed inject of the phase is due. To be called again when a held clock goes on. */
export async function wakeForInjects(tx: Transaction, debateId: string, order: number): Promise<void> {
  await askAsServer(tx);
  const prepared = await preparedFor(tx, debateId, order);
  if (prepared.length === 0) return;
  const clock = await clockOf(tx, debateId, order);
  const instants = prepared.map(({ minutes }) => dueAt(clock, minutes!)?.getTime()).filter((instant) => instant !== undefined);
  for (const instant of new Set(instants)) await wakeAt(tx, debateId, new Date(instant));
}
