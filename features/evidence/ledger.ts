import type { Bearing, ClaimView, FloorView, SourceView } from "@/contracts/floor";
import { optionsReached } from "@/domain/argumentation";

export type Use = { readonly claim: ClaimView; readonly locator: string; readonly bearing: Bearing };
export type LedgerRow = {
  readonly source: SourceView;
  /** Every citation of it on the floor. */
  readonly uses: readonly Use[];
  /** Delegations whose claims cite it, most citations first; null stands for claims that are nobody's. */
  readonly citedBy: readonly { readonly delegation: string | null; readonly count: number }[];
  /** Keys of the options that claims citing it bear on, in the debate's order. */
  readonly options: readonly string[];
  readonly isUnused: boolean;
  readonly isOverRelied: boolean;
};
export type Ledger = {
  readonly rows: readonly LedgerRow[];
  readonly citations: number;
  /** Claims that a source disputes. */
  readonly disputed: readonly ClaimView[];
  /** Standing claims that rest on no source. */
  readonly bare: readonly ClaimView[];
};

/** Above this share of all citations, and from this many on, a floor leans on one source. */
export const LEANING_SHARE = 1 / 3;
const LEANING_FROM = 6;

/** Who cites what on the floor, source by source; withdrawn claims no longer cite. `options` in the order to show them. */
export function ledgerOf({ claims, arguments: all, sources }: FloorView, options: readonly string[]): Ledger {
  const standing = claims.filter(({ status }) => status === "visible");
  const reached = optionsReached(all);
  const uses = new Map<string, Use[]>(sources.map(({ id }) => [id, []]));
  for (const claim of standing)
    for (const { sourceId, locator, bearing } of claim.citations) uses.get(sourceId)?.push({ claim, locator, bearing });
  const citations = [...uses.values()].reduce((sum, { length }) => sum + length, 0);
  const rows = sources.map((source): LedgerRow => {
    const own = uses.get(source.id) ?? [];
    const touched = new Set(own.flatMap(({ claim }) => [...(reached.get(claim.id) ?? [])]));
    return {
      source,
      uses: own,
      citedBy: citedBy(own),
      options: options.filter((option) => touched.has(option)),
      isUnused: own.length === 0,
      isOverRelied: sources.length > 2 && citations >= LEANING_FROM && own.length > citations * LEANING_SHARE,
    };
  });
  return {
    rows: rows.toSorted((a, b) => b.uses.length - a.uses.length),
    citations,
    disputed: standing.filter((claim) => claim.citations.some(({ bearing }) => bearing === "disputes")),
    bare: standing.filter((claim) => claim.citations.length === 0),
  };
}

function citedBy(uses: readonly Use[]): LedgerRow["citedBy"] {
  const counts = new Map<string | null, number>();
  for (const { claim } of uses) counts.set(claim.delegation, (counts.get(claim.delegation) ?? 0) + 1);
  return [...counts].map(([delegation, count]) => ({ delegation, count })).sort((a, b) => b.count - a.count);
}
