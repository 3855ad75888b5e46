import { DomainError } from "../kernel";

/**
 * The clock of the present phase. Instants are milliseconds of the database's clock. While it stands still there is no deadline, and
 * `heldMs` is what was left; null where the phase has no end.
 */
export type PhaseClock = { readonly isHeld: boolean; readonly deadline: number | null; readonly heldMs: number | null };

/** The longest a phase can have left: thirty days. */
export const MOST_MINUTES = 43_200;

/**
 * Why the clock cannot be stopped, or null. One that ran out is not stopped but given more time. A phase without a deadline has a clock
 * too: checks, answers, speeches and news that comes by time go by it.
 */
export function refusalToHold({ isHeld, deadline }: Omit<PhaseClock, "heldMs">, now: number): DomainError | null {
  if (isHeld) return new DomainError("conflict", "The clock stands still already.");
  if (deadline !== null && deadline <= now)
    return new DomainError("conflict", "The deadline has passed. Give the phase more time instead.");
  return null;
}

/** Why the clock cannot go on, or null. */
export function refusalToResume({ isHeld }: Pick<PhaseClock, "isHeld">): DomainError | null {
  return !isHeld ? new DomainError("conflict", "The clock does not stand still.") : null;
}

/**
 * The clock with so many minutes more: added to what is left, from now on where the deadline has passed or there was none, and to
 * what was left where it stands still.
 */
export function withMoreTime({ isHeld, deadline, heldMs }: PhaseClock, now: number, minutes: number): PhaseClock {
  const more = minutes * 60_000;
  const most = MOST_MINUTES * 60_000;
  if (isHeld) return { isHeld, deadline: null, heldMs: Math.min(most, (heldMs ?? 0) + more) };
  return { isHeld, deadline: Math.min(now + most, Math.max(deadline ?? now, now) + more), heldMs: null };
}
