import type { Transaction } from "@/server/data/client";
import { standingFloor } from "@/server/data/exchange/standing";
import { scenarioContent } from "@/server/data/scenarios";
import type { DebateScope } from "@/server/data/scope";

/** What the debate has that an import can meet. */
export async function standingOf(tx: Transaction, { debate }: DebateScope) {
  const { criteria } = await scenarioContent(debate.scenarioId);
  return { ...(await standingFloor(tx, debate.id)), criteria: new Set((criteria ?? []).map(({ key }) => key)) };
}
