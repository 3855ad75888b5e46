import { prisma } from "../../connection/client";

/** The record entry that closed a poll, or imported it, or null. */
export async function findPollClosing(debateId: string, poll: string): Promise<{ readonly seq: number; readonly hash: string } | null> {
  const [row] = await prisma.$queryRaw<{ seq: number; hash: string }[]>`
    SELECT seq, hash FROM record_entry
    WHERE debate_id = ${debateId}::uuid AND type IN ('poll-closed', 'poll-imported') AND payload::json ->> 'poll' = ${poll} ORDER BY seq DESC LIMIT 1`;
  return row ?? null;
}
