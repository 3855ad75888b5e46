import { keepLatest } from "@/lib/keep-latest";
/** What was made of a state: everything up to `seq` is in it. */
export type Made<Value> = { readonly seq: number; readonly value: Value };
/** Late: what is given is older than what was asked for, or null where nothing was ever made; the new one is being made. */
export type Got<Value> = { readonly made: Made<Value> | null; readonly isLate: boolean };

type Patience = { readonly withLast: number; readonly withNone: number };
type Kept<Value> = { last: Made<Value> | null; making: { readonly seq: number; readonly made: Promise<Made<Value>> } | null };

/**
 * For what takes long to make and is the same for all who ask: for each key one is made at a time, however many ask and however much
 * happens meanwhile. Who cannot be answered within some milliseconds gets the last one, and is told so.
 */
export function latest<Value>(most: number, { withLast, withNone }: Patience) {
  const all = new Map<string, Kept<Value>>();
  const keptOf = (key: string): Kept<Value> => {
    const kept = all.get(key) ?? { last: null, making: null };
    keepLatest(all, key, kept, most);
    return kept;
  };

  /** Never rejects while there is something older to give. */
  return async (key: string, seq: number, make: () => Promise<Made<Value>>): Promise<Got<Value>> => {
    const kept = keptOf(key);
    if (kept.last && kept.last.seq >= seq) return { made: kept.last, isLate: false };
    const fresh = freshOf(kept, seq, make);
    const before = kept.last;
    try {
      const made = await within(before ? withLast : withNone, fresh);
      return made ? { made, isLate: false } : { made: kept.last, isLate: true };
    } catch (error) {
      if (!kept.last) throw error;
      return { made: kept.last, isLate: true };
    }
  };
}

async function freshOf<Value>(kept: Kept<Value>, seq: number, make: () => Promise<Made<Value>>): Promise<Made<Value>> {
  while (kept.making && kept.making.seq < seq) {
    const earlier = await kept.making.made.catch(() => null);
    if (earlier && earlier.seq >= seq) return earlier;
  }
  if (kept.making) return kept.making.made;
  const making = { seq, made: make() };
  kept.making = making;
  try {
    kept.last = await making.made;
    return kept.last;
  } finally {
    kept.making = null;
  }
}

/** What comes within so many milliseconds, or null. */
export async function within<Value>(milliseconds: number, coming: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}
