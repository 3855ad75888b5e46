import { useCallback, useEffect, useRef, useState } from "react";
import { readKept as readStored, writeKept } from "@/lib/kept/store";
import { type Attempt, type Draft, type Kept, readKept } from "./draft";

/** Where the draft of one form is kept on this device: it outlives a reload, a lost connection and a walk to another room. */
export const placeOf = (debate: string, participantId: string, form: string): string => `proposal:${debate}:${participantId}:${form}`;

/** Whether something is kept there; false until the browser was asked, so that the page the server made still fits. */
export function useHasDraft(place: string): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => setHas(readKept(read(place)) !== null), [place]);
  return has;
}

/** One draft, kept at `place` from the first letter until the server has it. For forms that exist in the browser only. */
export function useKeptDraft(place: string, original: Draft) {
  const [begun] = useState<Kept>(() => readKept(read(place)) ?? { draft: original, attempt: null });
  const [draft, setDraft] = useState(begun.draft);
  const attempt = useRef<Attempt | null>(begun.attempt);
  const isForgotten = useRef(false);
  const keep = useCallback(
    (next: Draft) => {
      isForgotten.current = false;
      setDraft(next);
      write(place, { draft: next, attempt: attempt.current });
    },
    [place],
  );
  const keepAttempt = useCallback(
    (next: Attempt | null) => {
      attempt.current = next;
      if (!isForgotten.current) write(place, { draft, attempt: next });
    },
    [place, draft],
  );
  const forget = useCallback(() => {
    isForgotten.current = true;
    attempt.current = null;
    write(place, null);
  }, [place]);
  return { draft, keep, attempt, keepAttempt, forget };
}

const read = (place: string): string | null => readStored("browser", place);
const write = (place: string, kept: Kept | null) => writeKept("browser", place, kept && JSON.stringify(kept));
