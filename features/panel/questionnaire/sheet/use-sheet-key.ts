import { useCallback, useEffect, useState } from "react";
import { readKept, writeKept } from "@/lib/kept/store";
import { drawSheetKey, sheetKeyIn } from "./sheet-key";

/**
 * The key of one's detached sheet, as this browser keeps it: the one in the address, else the one kept, else, while nothing was begun
 * elsewhere, a new one. Null: it is on another device.
 */
export function useSheetKey(debate: string, wanted: { readonly isDetached: boolean; readonly hasBegun: boolean }) {
  const place = `panel-sheet:${debate}`;
  const [key, setKey] = useState<string | null>(null);
  const adopt = useCallback(
    (next: string) => {
      writeKept("browser", place, next);
      setKey(next);
    },
    [place],
  );
  const { isDetached, hasBegun } = wanted;
  useEffect(() => {
    if (!isDetached) return;
    const opened = sheetKeyIn(window.location.hash);
    // The address is shown and shared: what it held is kept here alone from now on.
    if (opened) window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
    const kept = opened ?? readKept("browser", place) ?? (hasBegun ? null : drawSheetKey());
    if (kept) adopt(kept);
  }, [isDetached, hasBegun, place, adopt]);
  return { key, adopt };
}
