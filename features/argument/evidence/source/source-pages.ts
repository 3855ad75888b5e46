import type { SourcePageView } from "@/contracts/argument/evidence";

export type SourcePlace = { readonly debate: string; readonly sourceId: string };
export type SourcePages = { readonly pages: readonly SourcePageView[]; readonly pageParams: readonly number[] };

/** Under the path of `evidence.source`, so that the live feed finds it. */
export const sourceKey = (path: readonly unknown[], place: SourcePlace): readonly unknown[] => [
  ...path,
  { input: place, type: "infinite" },
];
