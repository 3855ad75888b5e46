import { useEffect, useState } from "react";
import { readKept } from "@/lib/kept/store";

/** Where the draft of an answer to one thing is kept in this tab: it outlives a reload, a lost connection and a walk to another room. */
export const placeOf = (slug: string, id: string): string => `argument:${slug}:${id}`;

/** Whether something is kept there; false until the browser was asked, so that the page the server made still fits. */
export function useHasDraft(place: string, isOpen: boolean): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    if (!isOpen) setHas(readKept("tab", place) !== null);
  }, [place, isOpen]);
  return has;
}
