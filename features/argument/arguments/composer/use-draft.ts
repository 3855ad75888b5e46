import { useCallback, useEffect, useRef, useState } from "react";
import { readKept, writeKept } from "@/lib/kept/store";
import { type Attempt, type Draft, isBlank, newPremise, type Relation, readKept as readDraft } from "./draft";

/** The draft of one argument, kept at `place` in this tab from the first letter until the server has it. */
export function useDraft(place: string, relation: Relation) {
  const [draft, setDraft] = useState<Draft>(() => ({ relation, premises: [newPremise("first")] }));
  const attempt = useRef<Attempt | null>(null);
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    const kept = readDraft(readKept("tab", place));
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

function write(place: string, draft: Draft, attempt: Attempt | null): void {
  writeKept("tab", place, isBlank(draft) ? null : JSON.stringify({ draft, attempt }));
}
