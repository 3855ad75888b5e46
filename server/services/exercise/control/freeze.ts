import { DomainError } from "@/domain/kernel";
import { act, type NewEntry } from "@/server/data/acts/act";
import { setFrozen } from "@/server/data/debates/debates/running";
import type { DebateScope } from "@/server/data/scope";
import { startClock, stopClock } from "../agenda/hold-phase";
import { presentPhase } from "../agenda/present-phase";

type Frozen = { readonly isFrozen: boolean };

/** Accepts nothing more from participants, and stops the clock where it runs. */
export function freeze(scope: DebateScope): Promise<Frozen> {
  return act(scope, null, async (tx, locked) => {
    const present = await presentPhase(tx, scope.debate.id, locked);
    if (present.agenda.isFrozen) throw new DomainError("conflict", "The debate is frozen already.");
    await setFrozen(tx, scope.debate.id, locked.now);
    const held = present.clock.isHeld ? [] : (await stopClock(tx, scope, locked, present)).entries;
    const frozen: NewEntry = { type: "debate-frozen", payload: {} };
    return { answer: { isFrozen: true }, entries: [frozen, ...held] };
  });
}

/** Lets everybody go on, and the clock with them where it stands still. */
export function unfreeze(scope: DebateScope): Promise<Frozen> {
  return act(scope, null, async (tx, locked) => {
    const present = await presentPhase(tx, scope.debate.id, locked);
    if (!present.agenda.isFrozen) throw new DomainError("conflict", "The debate is not frozen.");
    await setFrozen(tx, scope.debate.id, null);
    const resumed = present.clock.isHeld ? (await startClock(tx, scope, locked, present)).entries : [];
    const unfrozen: NewEntry = { type: "debate-unfrozen", payload: {} };
    return { answer: { isFrozen: false }, entries: [unfrozen, ...resumed] };
  });
}
