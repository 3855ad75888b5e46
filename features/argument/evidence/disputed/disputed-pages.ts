import type { DisputedView } from "@/contracts/argument/evidence";

export type DisputedPages = { readonly pages: readonly DisputedView[]; readonly pageParams: readonly number[] };

/** Under the path of `evidence.disputed`, so that the live feed finds it. */
export const disputedKey = (path: readonly unknown[], debate: string): readonly unknown[] => [
  ...path,
  { input: { debate }, type: "infinite" },
];
