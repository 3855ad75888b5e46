import type { DebateView } from "@/contracts/debates/debates";
import type { ReplayView } from "@/contracts/exercise/debrief";

/** A moment worth jumping to. */
export type Mark = { readonly index: number; readonly kind: "phase" | "inject" | "count"; readonly label: string };

type Replayed = Pick<ReplayView, "steps" | "injects" | "tallies">;

/** Phases, injects and counts among the steps, in order. */
export function marksOf({ steps, injects, tallies }: Replayed, phases: DebateView["phases"]): readonly Mark[] {
  let released = 0;
  return steps.flatMap((step, index): Mark[] => {
    const marks: Mark[] = [];
    if (step.phase !== undefined && step.phase !== null)
      marks.push({ index, kind: "phase", label: phases.find(({ order }) => order === step.phase)?.title ?? "A phase" });
    for (const id of step.injects?.slice(released) ?? []) marks.push({ index, kind: "inject", label: injectLabel(injects, id) });
    released = step.injects?.length ?? released;
    for (const [poll, state] of Object.entries(step.polls ?? {}))
      if (state === "closed") marks.push({ index, kind: "count", label: tallies.find((one) => one.poll === poll)?.title ?? poll });
    return marks;
  });
}

/** The title, or for what went to others to how many it went. */
export function injectLabel(injects: ReplayView["injects"], id: string): string {
  const inject = injects.find(({ injectId }) => injectId === id);
  if (inject?.title) return inject.title;
  const count = inject?.recipients ?? 0;
  return count === 1 ? "An inject to one delegation" : `An inject to ${count} delegations`;
}

export const KIND_LABELS = { phase: "Phases", inject: "Injects", count: "Counts" } as const satisfies Record<Mark["kind"], string>;
