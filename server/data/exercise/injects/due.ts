import { askAsServer } from "../../connection/asking";
import { prisma, type Transaction } from "../../connection/client";

export type Clock = { readonly enteredAt: Date | null; readonly heldAt: Date | null; readonly pausedMs: number };

/** The clock of a phase: since when it runs, whether it stands still, and for how long it has stood still before. */
export async function clockOf(tx: Transaction, debateId: string, order: number): Promise<Clock> {
  return tx.phase.findUniqueOrThrow({
    where: { debateId_order: { debateId, order } },
    select: { enteredAt: true, heldAt: true, pausedMs: true },
  });
}

/** Open debates whose present phase has run for as long as an inject waits in it, by id. */
export async function debatesWithDueInjects(): Promise<readonly string[]> {
  return prisma.$transaction(async (tx) => {
    await askAsServer(tx);
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT d.id FROM inject i
      JOIN debate d ON d.id = i.debate_id AND d.status = 'open'
      JOIN phase f ON f.debate_id = d.id AND f."order" = d.phase_order AND f."order" = i.phase_order
      WHERE i.released_at IS NULL AND i.minutes IS NOT NULL AND f.held_at IS NULL
        AND f.entered_at + make_interval(mins => i.minutes, secs => f.paused_ms / 1000.0) <= clock_timestamp()`;
    return rows.map(({ id }) => id);
  });
}
