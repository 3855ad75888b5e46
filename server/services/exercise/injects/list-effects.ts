import type { InjectEffectView } from "@/contracts/exercise/injects";
import { effectsOf, type InjectEffect } from "@/domain/replay";
import { inTransaction } from "@/server/data/acts/transaction";
import { askAs } from "@/server/data/connection/asking";
import { injectsOf } from "@/server/data/exercise/injects/rows";
import type { DebateScope } from "@/server/data/scope";
import { recordUpTo } from "../debrief/record-kept";
import { replayStart } from "../debrief/replay-start";

export type NamedEffect = InjectEffect & Pick<InjectEffectView, "title" | "releasedAt">;

/** What moved after each inject that this person may know of, oldest first. */
export async function effectsFor(scope: DebateScope): Promise<readonly NamedEffect[]> {
  const { id, seq } = scope.debate;
  const [start, entries, known] = await Promise.all([
    replayStart(id),
    recordUpTo(id, seq),
    inTransaction(async (tx) => {
      await askAs(tx, scope);
      return new Map((await injectsOf(tx, id)).map((inject) => [inject.id, inject]));
    }),
  ]);
  return effectsOf(start, entries).flatMap((effect) => {
    const inject = known.get(effect.injectId);
    return inject?.releasedAt ? [{ ...effect, title: inject.title, releasedAt: inject.releasedAt.toISOString() }] : [];
  });
}

export async function listEffects(scope: DebateScope): Promise<readonly InjectEffectView[]> {
  return (await effectsFor(scope)).map(({ before: _, after: __, ...effect }) => effect);
}
