/** What a browser keeps of notes that the server has not confirmed: one place for each open copy, because two tabs must not overwrite each other. */
export class Kept {
  readonly #prefix: string;

  /** `whose` tells a person's notes in one delegation from all others. */
  constructor(whose: string) {
    this.#prefix = `plenary:notes:${whose}:`;
  }

  put(copyId: number, update: Uint8Array | null): void {
    try {
      const place = `${this.#prefix}${copyId}`;
      if (update) localStorage.setItem(place, toBase64(update));
      else localStorage.removeItem(place);
    } catch {
      // A browser that stores nothing still writes notes; only a reload without a connection would lose them.
    }
  }

  /** Hands over what other copies left, each once `take` has it: what one of them has changed meanwhile stays. */
  adopt(copyId: number, take: (update: Uint8Array) => void): void {
    try {
      for (const place of Object.keys(localStorage)) {
        if (!place.startsWith(this.#prefix) || place === `${this.#prefix}${copyId}`) continue;
        const found = localStorage.getItem(place);
        const update = found && fromBase64(found);
        if (update) take(update);
        if (localStorage.getItem(place) === found) localStorage.removeItem(place);
      }
    } catch {}
  }

  /** What another tab keeps from now on; the answer stops it. */
  overhear(hear: (update: Uint8Array) => void): () => void {
    const listen = ({ key, newValue }: StorageEvent) => {
      if (!key?.startsWith(this.#prefix) || !newValue) return;
      const update = fromBase64(newValue);
      if (update) hear(update);
    };
    window.addEventListener("storage", listen);
    return () => window.removeEventListener("storage", listen);
  }
}

export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  // In pieces: so many arguments at once are more than some engines take.
  for (let from = 0; from < bytes.length; from += PIECE) binary += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  return btoa(binary);
}

/** Null for what is no base64. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

const PIECE = 8_192;
