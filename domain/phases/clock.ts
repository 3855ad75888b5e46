import { DomainError } from "../kernel";

/** The clock of the present phase. Instants are milliseconds of the database's clock; `heldMs` is what was left when it was stopped. */
export type PhaseClock = { readonly deadline: number | null; readonly heldMs: number | null };

/** The longest a phase can have left: thirty days. */
export const MOST_MINUTES = 43_200;

/** Why the clock cannot be stopped, or null. One that ran out is not stopped but given more time. */
export function refusalToHold({ deadline, heldMs }: PhaseClock, now: number): DomainError | null {
  if (heldMs !== null) return new DomainError("conflict", "The clock stands still already.");
  if (deadline === null) return new DomainError("conflict", "There is no clock to stop: this phase has no deadline.");
  if (deadline <= now) return new DomainError("conflict", "The deadline has passed. Give the phase more time instead.");
  return null;
}

/** Why the clock cannot go on, or null. */
export function refusalToResume({ heldMs }: PhaseClock): DomainError | null {
  return heldMs === null ? new DomainError("conflict", "The clock does not stand still.") : null;
}

/**
 * The clock with so many minutes more: added to what is left, from now on where the deadline has passed or there was none, and to
 * what was left where it stands still.
 */
export function withMoreTime({ deadline, heldMs }: PhaseClock, now: number, minutes: number): PhaseClock {
  const more = minutes * 60_000;
  const most = MOST_MINUTES * 60_000;
  if (heldMs !== null) return { deadline: null, heldMs: Math.min(most, heldMs + more) };
  return { deadline: Math.min(now + most, Math.max(deadline ?? now, now) + more), heldMs: null };
}
