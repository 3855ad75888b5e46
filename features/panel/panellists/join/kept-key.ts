const placeOf = (panel: string): string => `plenary:panel-join:${panel}`;

/** The key under which this tab joins a panel: the same after a reload, until it is answered. A browser that stores nothing gets a new one. */
export function keptKey(panel: string, makeKey: () => string): string {
  const fresh = makeKey();
  try {
    const kept = sessionStorage.getItem(placeOf(panel));
    if (kept) return kept;
    sessionStorage.setItem(placeOf(panel), fresh);
  } catch {
    return fresh;
  }
  return fresh;
}

/** Joined: whoever joins from this tab afterwards does so under another key. */
export function forgetKey(panel: string): void {
  try {
    sessionStorage.removeItem(placeOf(panel));
  } catch {}
}
