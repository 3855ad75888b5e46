import type { UnrecordedTopic } from "@/contracts/debates/record";
import type { Transaction } from "../connection/client";

/**
 * Tells open pages of some alone that something changed for them: a delegation's or a participant's by its id, or with `runners`
 * those of whoever runs the debate. It rings when the transaction ends, and says nothing of what changed.
 */
export async function ringOnly(
  tx: Transaction,
  debateId: string,
  topics: UnrecordedTopic | readonly UnrecordedTopic[],
  ...audiences: readonly string[]
): Promise<void> {
  const rings = [topics].flat().flatMap((topic) => audiences.map((audience) => `${debateId} only ${topic} ${audience}`));
  await tx.$executeRaw`SELECT pg_notify('plenary', ring) FROM unnest(${rings}::text[]) AS ring`;
}
