import { useSyncExternalStore } from "react";

/** How far the clock that judges deadlines is ahead of this browser's, in milliseconds; null until it was heard of. */
let ahead: number | null = null;
let before: number | null = null;
const listeners = new Set<() => void>();
/** What differs less is the way over the network, not another time. */
const SAME_MS = 150;

/** Takes note of the time that was just told, in milliseconds. `isFresh`: it cannot have waited anywhere, as on a line just opened. */
export function noteServerTime(now: number, isFresh = false): void {
  const told = now - Date.now();
  if (isFresh) before = null;
  // What was told while this browser slept is heard late and once: of two, the one that says more is fresher.
  const next = Math.max(told, before ?? told);
  before = told;
  if (!Number.isFinite(next) || (ahead !== null && Math.abs(next - ahead) < SAME_MS)) return;
  ahead = next;
  for (const listener of listeners) listener();
}

export function useServerAhead(): number | null {
  return useSyncExternalStore(subscribe, serverAhead, () => null);
}

export const serverAhead = (): number | null => ahead;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
