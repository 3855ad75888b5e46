import { useEffect, useRef } from "react";
import type { ReadingOn } from "./use-reading-on";

/** Reads on once without being asked; null where nothing is to be read. */
export function useAtOnce(reading: ReadingOn | null): void {
  const isDone = useRef(false);
  const more = reading?.more;
  useEffect(() => {
    if (isDone.current || !more) return;
    isDone.current = true;
    more();
  }, [more]);
}
