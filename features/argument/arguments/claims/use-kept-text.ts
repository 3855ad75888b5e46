import { useCallback, useEffect, useState } from "react";
import { readKept, writeKept } from "@/lib/kept/store";

/** A text that is kept in this tab while it differs from `original`. For fields that exist in the browser only. */
export function useKeptText(place: string, original: string): readonly [string, (text: string) => void, () => void] {
  const [text, setText] = useState(() => readKept("tab", place) ?? original);
  useEffect(() => void writeKept("tab", place, text === original ? null : text), [place, text, original]);
  const forget = useCallback(() => {
    setText(original);
    writeKept("tab", place, null);
  }, [place, original]);
  return [text, setText, forget];
}
