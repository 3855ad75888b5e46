import { isRunning } from "@/domain/permissions";
import { prefetch, readDebate } from "@/server/rsc";

/** What the panel's set-up shows, for those who run it. */
export async function prefetchPreparation(debate: string): Promise<void> {
  const { role } = await readDebate(debate);
  if (!isRunning(role)) return;
  await prefetch(
    (key) => key.panel.preparation.queryKey({ debate }),
    (caller) => caller.panel.preparation({ debate }),
  );
}
