import { useEffect, useState } from "react";

/** Where the draft of an answer to one thing is kept in this tab: it outlives a reload, a lost connection and a walk to another room. */
export const placeOf = (slug: string, id: string): string => `plenary:argument:${slug}:${id}`;

/** Whether something is kept there; false until the browser was asked, so that the page the server made still fits. */
export function useHasDraft(place: string, isOpen: boolean): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    if (isOpen) return;
    try {
      setHas(sessionStorage.getItem(place) !== null);
    } catch {}
  }, [place, isOpen]);
  return has;
}
