import { useCallback, useEffect, useRef, useState } from "react";
import { readKept, writeKept } from "@/lib/kept/store";

const PAUSE = 400;

/**
 * A text being written, kept in this browser until it is saved: it outlives a reload, a crash and a lost connection.
 * When `place` changes, because the text got a new address, what is kept moves with it.
 */
export function useKeptText(place: string, saved: string) {
  const [text, setText] = useState(saved);
  const [isKept, setIsKept] = useState(true);
  const latest = useRef({ text, saved });
  latest.current = { text, saved };
  const at = useRef<string | null>(null);

  const keep = useCallback(() => {
    const { text, saved } = latest.current;
    if (at.current !== null) setIsKept(write(at.current, text === saved ? null : text));
  }, []);

  useEffect(() => {
    const before = at.current;
    at.current = place;
    if (before === place) return;
    if (before !== null) {
      write(before, null);
      return keep();
    }
    const kept = read(place);
    if (kept !== null) setText(kept);
  }, [place, keep]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed text is what calls for keeping it.
  useEffect(() => {
    const timer = setTimeout(keep, PAUSE);
    return () => clearTimeout(timer);
  }, [text, saved, keep]);

  useEffect(() => {
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [keep]);

  return { text, setText, isKept };
}

/** Lets go of a text that was saved while its author had gone elsewhere; another text at the same place stays. */
export function letGo(place: string, saved: string): void {
  if (read(place) === saved) write(place, null);
}

const read = (place: string): string | null => readKept("browser", place);
/** Whether the browser kept it. One that stores nothing, or is full, does not. */
const write = (place: string, text: string | null): boolean => writeKept("browser", place, text);
