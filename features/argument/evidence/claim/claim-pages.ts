import type { ClaimEvidenceView } from "@/contracts/argument/evidence";

export type ClaimPlace = { readonly debate: string; readonly claimId: string };
export type ClaimPages = { readonly pages: readonly ClaimEvidenceView[]; readonly pageParams: readonly number[] };

/** Under the path of `evidence.claim`, so that the live feed finds it. */
export const claimKey = (path: readonly unknown[], place: ClaimPlace): readonly unknown[] => [...path, { input: place, type: "infinite" }];
