import type { Loss } from "./types";

export type LossCounter = {
  /** Counts one more of `what`; the first reason given stands. */
  readonly add: (what: string, why: string, count?: number) => void;
  readonly list: () => readonly Loss[];
};

/** Counts what a format could not carry. */
export function lossCounter(): LossCounter {
  const counts = new Map<string, Loss>();
  return {
    add: (what, why, count = 1) => {
      if (count > 0) counts.set(what, { what, why: counts.get(what)?.why ?? why, count: (counts.get(what)?.count ?? 0) + count });
    },
    list: () => [...counts.values()],
  };
}
