import { standingFloor } from "@/server/data/argument/exchange/standing";
import type { Transaction } from "@/server/data/connection/client";
import { scenarioContent } from "@/server/data/debates/scenarios";
import type { DebateScope } from "@/server/data/scope";

/** What the debate has that an import can meet. */
export async function standingOf({ debate }: DebateScope, tx?: Transaction) {
  const { criteria } = await scenarioContent(debate.scenarioId);
  return { ...(await standingFloor(debate.id, tx)), criteria: new Set((criteria ?? []).map(({ key }) => key)) };
}
