import type { LedgerFilter, LedgerOrder, LedgerView, ReliabilityGrade } from "@/contracts/argument/evidence";

/** What the list of sources shows. */
export type LedgerChoice = {
  readonly show: LedgerFilter;
  readonly order: LedgerOrder;
  readonly grade: ReliabilityGrade | "none" | null;
  readonly words: string;
};
export type LedgerPages = { readonly pages: readonly LedgerView[]; readonly pageParams: readonly number[] };

export const FIRST_CHOICE: LedgerChoice = { show: "all", order: "cited", grade: null, words: "" };

/** Under the path of `evidence.ledger`, so that the live feed finds it. */
export const ledgerKey = (path: readonly unknown[], debate: string, choice: LedgerChoice): readonly unknown[] => [
  ...path,
  { input: { debate, ...choice }, type: "infinite" },
];
