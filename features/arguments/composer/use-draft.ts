import { useCallback, useEffect, useRef, useState } from "react";
import { type Attempt, type Draft, isBlank, newPremise, type Relation, readKept } from "./draft";

/** The draft of one argument, kept at `place` in this tab from the first letter until the server has it. */
export function useDraft(place: string, relation: Relation) {
  const [draft, setDraft] = useState<Draft>(() => ({ relation, premises: [newPremise("first")] }));
  const attempt = useRef<Attempt | null>(null);
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    const kept = readKept(read(place));
    if (kept) {
      attempt.current = kept.attempt;
      setDraft({ ...kept.draft, relation });
    }
    setIsRead(true);
  }, [place, relation]);
  useEffect(() => {
    if (isRead) write(place, draft, attempt.current);
  }, [isRead, place, draft]);
  const keepAttempt = useCallback(
    (next: Attempt | null) => {
      attempt.current = next;
      write(place, draft, next);
    },
    [place, draft],
  );
  const forget = useCallback(() => {
    attempt.current = null;
    const blank = { relation, premises: [newPremise("first")] };
    setDraft(blank);
    // At once: the form may be gone before its next effect.
    write(place, blank, null);
  }, [place, relation]);
  return { draft, setDraft, attempt, keepAttempt, forget };
}

function read(place: string): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}

/** A browser that stores nothing still argues; only a reload would lose the draft. */
function write(place: string, draft: Draft, attempt: Attempt | null): void {
  try {
    if (isBlank(draft)) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify({ draft, attempt }));
  } catch {}
}
