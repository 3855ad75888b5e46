import { ringOnly } from "@/server/data/acts/ringing";
import type { Transaction } from "@/server/data/connection/client";
import { isOverseen } from "@/server/data/exercise/caucus/readers";

/** Tells open pages of these delegations that something changed in caucus, and of those who run the debate where they may see it. */
export async function ringInCaucus(
  tx: Transaction,
  debateId: string,
  topic: "caucus" | "messages",
  delegationIds: readonly string[],
): Promise<void> {
  await ringOnly(tx, debateId, topic, ...delegationIds);
  if (await isOverseen(tx, debateId)) await ringOnly(tx, debateId, topic, "runners");
}
