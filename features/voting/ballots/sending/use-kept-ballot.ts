import { useCallback, useEffect, useRef, useState } from "react";
import { readKept, writeKept } from "@/lib/kept/store";
import { type Kept, NOTHING_KEPT, type PaperShape, readKept as readAttempt } from "./attempt";

/**
 * An unfinished ballot, kept for this tab: it outlives a reload, a lost connection and a walk to another room. `whose` is the
 * elector, or whatever else tells one ballot from another.
 */
export function useKeptBallot(whose: string, paper: PaperShape) {
  const place = `ballot:${whose}`;
  const [kept, setKept] = useState(NOTHING_KEPT);
  const latest = useRef(kept);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once per elector; the poll's options are frozen with the electorate.
  useEffect(() => {
    latest.current = readAttempt(readKept("tab", place), paper);
    setKept(latest.current);
  }, [place]);
  const keep = useCallback(
    (next: Kept) => {
      latest.current = next;
      setKept(next);
      writeKept("tab", place, next.draft || next.attempt ? JSON.stringify(next) : null);
    },
    [place],
  );
  return { kept, latest, keep };
}
