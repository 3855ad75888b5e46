import { keptPlaces, onKeptElsewhere, readKept, writeKept } from "@/lib/kept/store";

/** What a browser keeps of notes that the server has not confirmed: one place for each open copy, because two tabs must not overwrite each other. */
export class Kept {
  readonly #prefix: string;

  /** `whose` tells a person's notes in one delegation from all others. */
  constructor(whose: string) {
    this.#prefix = `notes:${whose}:`;
  }

  /** A browser that stores nothing still writes notes; only a reload without a connection would lose them. */
  put(copyId: number, update: Uint8Array | null): void {
    writeKept("browser", `${this.#prefix}${copyId}`, update && toBase64(update));
  }

  /** Hands over what other copies left, each once `take` has it: what one of them has changed meanwhile stays. */
  adopt(copyId: number, take: (update: Uint8Array) => void): void {
    for (const place of keptPlaces(this.#prefix)) {
      if (place === `${this.#prefix}${copyId}`) continue;
      const found = readKept("browser", place);
      const update = found && fromBase64(found);
      if (update) take(update);
      if (readKept("browser", place) === found) writeKept("browser", place, null);
    }
  }

  /** What another tab keeps from now on; the answer stops it. */
  overhear(hear: (update: Uint8Array) => void): () => void {
    return onKeptElsewhere((place, text) => {
      const update = text && place.startsWith(this.#prefix) ? fromBase64(text) : null;
      if (update) hear(update);
    });
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
