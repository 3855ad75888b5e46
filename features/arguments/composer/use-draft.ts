import { useCallback, useEffect, useRef, useState } from "react";
import { newKey } from "@/lib/trpc/keys";
import { type Attempt, type Draft, isBlank, newPremise, type Relation, readKept } from "./draft";

/** Where the draft of an answer to one thing is kept in this tab: it outlives a reload, a lost connection and a walk to another room. */
export const placeOf = (slug: string, id: string): string => `plenary:argument:${slug}:${id}`;

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
    // A blank draft is not kept.
    setDraft({ relation, premises: [newPremise(newKey())] });
  }, [relation]);
  return { draft, setDraft, attempt, keepAttempt, forget };
}

/** Whether something is kept there; false until the browser was asked, so that the page the server made still fits. */
export function useHasDraft(place: string, isOpen: boolean): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    if (!isOpen) setHas(readKept(read(place)) !== null);
  }, [place, isOpen]);
  return has;
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
