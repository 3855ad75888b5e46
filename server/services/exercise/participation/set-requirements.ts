import { DomainError } from "@/domain/kernel";
import { type Requirement, refusalToAsk } from "@/domain/participation";
import { act } from "@/server/data/acts/act";
import { readAgenda, writeRequirements } from "@/server/data/exercise/participation/read";
import type { DebateScope } from "@/server/data/scope";
import { askedPhases } from "./phases";

type Wanted = { readonly order: number; readonly requirements: readonly Requirement[] };

/** Changes what a phase that has not begun asks of each person. */
export function setRequirements(scope: DebateScope, { order, requirements }: Wanted): Promise<{ readonly order: number }> {
  return act(scope, null, async (tx) => {
    const phase = askedPhases(await readAgenda(scope.debate.id, tx)).find((one) => one.order === order);
    if (!phase) throw new DomainError("not-found", "There is no such phase in this debate.");
    const refusal = refusalToAsk(phase.state, requirements);
    if (refusal) throw refusal;
    await writeRequirements(tx, scope.debate.id, order, requirements);
    const asked = requirements.map(({ kind, count }) => ({ kind, count }));
    return { answer: { order }, entries: [{ type: "settings-changed", payload: { requirements: { order, asked } } }] };
  });
}
