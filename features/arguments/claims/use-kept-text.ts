import { useCallback, useEffect, useState } from "react";

/** A text that is kept in this tab while it differs from `original`. For fields that exist in the browser only. */
export function useKeptText(place: string, original: string): readonly [string, (text: string) => void, () => void] {
  const [text, setText] = useState(() => read(place) ?? original);
  useEffect(() => write(place, text === original ? null : text), [place, text, original]);
  const forget = useCallback(() => {
    setText(original);
    write(place, null);
  }, [place, original]);
  return [text, setText, forget];
}

function read(place: string): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}

function write(place: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, text);
  } catch {}
}
