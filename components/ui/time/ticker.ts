import { useCallback, useSyncExternalStore } from "react";

const listeners = new Map<number, Set<() => void>>();
const timers = new Map<number, ReturnType<typeof setInterval>>();

/** The time now, in milliseconds, renewed every `period`; one timer serves all. On the server and while hydrating, `initial`. */
export function useNow(period: number, initial: number | null): number | null {
  const follow = useCallback((listener: () => void) => subscribe(period, listener), [period]);
  return useSyncExternalStore(
    follow,
    () => Math.floor(Date.now() / period) * period,
    () => initial,
  );
}

function subscribe(period: number, listener: () => void): () => void {
  const set = listeners.get(period) ?? new Set();
  listeners.set(period, set.add(listener));
  if (!timers.has(period)) {
    timers.set(
      period,
      setInterval(() => {
        for (const tell of set) tell();
      }, period),
    );
  }
  return () => {
    set.delete(listener);
    if (set.size > 0) return;
    clearInterval(timers.get(period));
    timers.delete(period);
  };
}
