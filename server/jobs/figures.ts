import { reportFailure } from "@/server/log";
import { storeFigures } from "@/server/services/panel/rounds/store-figures";

const going = new Map<string, Promise<void>>();
const failures = new Map<string, number>();

/** Begins to compute the figures that a panel is owed, unless that is going on, or has just failed. No deadline waits for them. */
export async function beginFigures(debateId: string): Promise<void> {
  if (going.has(debateId) || performance.now() - (failures.get(debateId) ?? Number.NEGATIVE_INFINITY) < PATIENCE_MS) return;
  const storing = storeFigures(debateId)
    .then(
      () => void failures.delete(debateId),
      (error: unknown) => {
        failures.set(debateId, performance.now());
        return reportFailure("job", "panel-figures", error);
      },
    )
    .finally(() => going.delete(debateId));
  going.set(debateId, storing);
}

/** What failed is seldom mended within seconds. */
const PATIENCE_MS = 30_000;

/** Settles when nothing is being computed any more. */
export async function figuresAreDone(): Promise<void> {
  await Promise.all(going.values());
}
