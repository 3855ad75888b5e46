import type { DebateScope } from "@/server/data/scope";

/** Whether what comes out of the role has come out: in the debrief, and once the debate is closed. The row policies ask the same. */
export function isDebriefed({ debate, phase }: Pick<DebateScope, "debate" | "phase">): boolean {
  return debate.status === "closed" || phase.kind === "debrief";
}
