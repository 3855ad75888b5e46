import { DEFAULT_POLICY, type Mode, type Policy, type Reason } from "@/domain/moderation";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../../connection/client";
import { rowsOf, type Source } from "../../connection/statement";

export type PublishedPolicy = Policy & { readonly revision: number; readonly at: Date | null };

/** The debate's own policy, or the product's where none was published. */
export async function findPolicy(source: Source, debateId: string): Promise<PublishedPolicy> {
  const [row] = await rowsOf<{ mode: Mode; text: string; reasons: readonly Reason[]; revision: number; at: Date }>(
    source,
    "moderation-policy",
    "SELECT mode, text, reasons, revision, at FROM moderation_policy WHERE debate_id = $1::uuid",
    [debateId],
  );
  return row ?? { ...DEFAULT_POLICY, revision: 0, at: null };
}

export async function publishPolicy(tx: Transaction, debateId: string, policy: Policy, revision: number, at: Date): Promise<void> {
  const { mode, text } = policy;
  const row = { mode, text, reasons: policy.reasons as unknown as Prisma.InputJsonArray, revision, at };
  await tx.moderationPolicy.upsert({ where: { debateId }, create: { debateId, ...row }, update: row, select: { debateId: true } });
}

/** How many claims and arguments of the debate are held or not approved yet. */
export async function countWaiting(debateId: string): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    "now",
    "moderation-waiting",
    `SELECT ((SELECT count(*) FROM claim WHERE debate_id = $1 AND ${WAITS}) + (SELECT count(*) FROM argument WHERE debate_id = $1 AND ${WAITS}))::int AS count`,
    [debateId],
  );
  return row!.count;
}

/** Merged and withdrawn things wait for nobody; hidden ones were decided about. */
export const WAITS = "(awaits_approval OR status = 'held') AND status IN ('visible', 'held')";
