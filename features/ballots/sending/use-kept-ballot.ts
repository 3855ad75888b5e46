import { useCallback, useEffect, useRef, useState } from "react";
import { type Kept, NOTHING_KEPT, type PaperShape, readKept } from "./attempt";

/**
 * An unfinished ballot, kept for this tab: it outlives a reload, a lost connection and a walk to another room. `whose` is the
 * elector, or whatever else tells one ballot from another.
 */
export function useKeptBallot(whose: string, paper: PaperShape) {
  const place = `plenary:ballot:${whose}`;
  const [kept, setKept] = useState(NOTHING_KEPT);
  const latest = useRef(kept);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once per elector; the poll's options are frozen with the electorate.
  useEffect(() => {
    latest.current = readKept(read(place), paper);
    setKept(latest.current);
  }, [place]);
  const keep = useCallback(
    (next: Kept) => {
      latest.current = next;
      setKept(next);
      write(place, next);
    },
    [place],
  );
  return { kept, latest, keep };
}

function read(place: string): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}

/** A browser that stores nothing still votes; only a reload would lose the choice. */
function write(place: string, kept: Kept): void {
  try {
    if (kept.draft || kept.attempt) sessionStorage.setItem(place, JSON.stringify(kept));
    else sessionStorage.removeItem(place);
  } catch {}
}
