/** Where something is kept: `tab` ends with the tab, `browser` outlives it. */
type Area = "tab" | "browser";

/** Everything of ours begins like this; what is a person's goes on with their id, so that nobody else who signs in here is shown it. */
const OURS = "plenary:";
const SIGNED_OUT = `${OURS}signed-out`;
const whose = (): string => `${OURS}${document.body.dataset.whose || "nobody"}:`;

/** After signing out nothing more is kept on this page: it is about to be left. */
let isOver = false;

export function readKept(area: Area, place: string): string | null {
  try {
    return isOver ? null : areaOf(area).getItem(whose() + place);
  } catch {
    return null;
  }
}

/** Keeps a text at a place, or null for none; false where the browser stores nothing, or is full: only a reload would lose the text then. */
export function writeKept(area: Area, place: string, text: string | null): boolean {
  if (isOver) return true;
  try {
    if (text === null) areaOf(area).removeItem(whose() + place);
    else areaOf(area).setItem(whose() + place, text);
    return true;
  } catch {
    return text === null;
  }
}

/** Something that was kept as JSON, or null where nothing is or it cannot be read. */
export function readKeptValue<Value>(area: Area, place: string): Value | null {
  try {
    return JSON.parse(readKept(area, place) ?? "null") as Value | null;
  } catch {
    return null;
  }
}

/** The places of this person in this browser that begin alike. */
export function keptPlaces(prefix: string): readonly string[] {
  if (isOver) return [];
  try {
    const mine = whose();
    return Object.keys(localStorage).flatMap((name) => (name.startsWith(mine + prefix) ? [name.slice(mine.length)] : []));
  } catch {
    return [];
  }
}

/** What another tab of this person keeps in this browser from now on; the answer stops it. */
export function onKeptElsewhere(hear: (place: string, text: string | null) => void): () => void {
  const listen = ({ key, newValue }: StorageEvent) => {
    if (key?.startsWith(whose())) hear(key.slice(whose().length), newValue);
  };
  window.addEventListener("storage", listen);
  return () => window.removeEventListener("storage", listen);
}

/** Leaves nothing of what was written here, in any tab: for whoever signs out. */
export function forgetKept(): void {
  isOver = true;
  for (const area of [() => localStorage, () => sessionStorage]) removeFrom(area, (name) => name.startsWith(OURS));
  try {
    // The other tabs hear it, forget what only they have, and leave the page.
    localStorage.setItem(SIGNED_OUT, String(Date.now()));
    localStorage.removeItem(SIGNED_OUT);
  } catch {}
}

/**
 * Begins keeping on a page: what somebody else left in this browser goes as soon as another person is signed in, and signing out in another
 * tab ends this page. While nobody is signed in nothing goes, since a session may just have run out.
 */
export function startKeeping(leave: () => void): () => void {
  const mine = whose();
  if (document.body.dataset.whose)
    for (const area of [() => localStorage, () => sessionStorage])
      removeFrom(area, (name) => name.startsWith(OURS) && !name.startsWith(mine));
  const listen = ({ key, newValue }: StorageEvent) => {
    if (key !== SIGNED_OUT || newValue === null) return;
    isOver = true;
    removeFrom(
      () => sessionStorage,
      (name) => name.startsWith(OURS),
    );
    leave();
  };
  window.addEventListener("storage", listen);
  return () => window.removeEventListener("storage", listen);
}

const areaOf = (area: Area): Storage => (area === "tab" ? sessionStorage : localStorage);

function removeFrom(areaOf: () => Storage, isToGo: (name: string) => boolean): void {
  try {
    const area = areaOf();
    for (const name of Object.keys(area)) if (isToGo(name)) area.removeItem(name);
  } catch {}
}
