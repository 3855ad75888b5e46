import { useEffect } from "react";

/** Keeps the screen from going dark while this page is looked at, where the browser knows how to. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isHere = true;
    const ask = async () => {
      if (!("wakeLock" in navigator) || document.visibilityState !== "visible" || (lock && !lock.released)) return;
      try {
        const given = await navigator.wakeLock.request("screen");
        if (isHere) lock = given;
        else await given.release();
      } catch {
        // Low battery, or a policy of the machine: it dims as it would have.
      }
    };
    void ask();
    // A page that was out of sight has lost its lock.
    document.addEventListener("visibilitychange", ask);
    return () => {
      isHere = false;
      document.removeEventListener("visibilitychange", ask);
      void lock?.release();
    };
  }, []);
}
