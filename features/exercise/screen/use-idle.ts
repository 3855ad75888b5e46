import { useEffect, useState } from "react";

const IDLE_MS = 3_000;

/** Whether nobody has moved the mouse or pressed a key for a while. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    let timer = 0;
    const wake = () => {
      setIsIdle(false);
      clearTimeout(timer);
      timer = window.setTimeout(() => setIsIdle(true), IDLE_MS);
    };
    wake();
    for (const event of EVENTS) window.addEventListener(event, wake, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const event of EVENTS) window.removeEventListener(event, wake);
    };
  }, []);
  return isIdle;
}

const EVENTS = ["pointermove", "pointerdown", "keydown", "focusin"] as const;
