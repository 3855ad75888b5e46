import type { DisputedView } from "@/contracts/argument/evidence";
import type { Bearing } from "@/contracts/argument/floor";
import { type CitationRow, citationRows } from "@/server/data/argument/evidence/citation-rows";
import type { DebateScope } from "@/server/data/scope";
import { citationSummary, corroborationView } from "./citations/citation-summary";
import { ledgerOfDebate } from "./ledger-of-debate";

const PAGE = 10;
const A_SIDE = 6;

/** Claims that sources both support and dispute, or whose cited items are graded far apart; the most cited first. */
export async function listDisputed(scope: DebateScope, from: number): Promise<DisputedView> {
  const { ledger, rows, graph } = await ledgerOfDebate(scope);
  const order = new Map([...graph.claims.keys()].map((id, place) => [id, place]));
  const all = ledger.disputed.toSorted(
    (a, b) => b.supports + b.disputes - a.supports - a.disputes || (order.get(a.claim) ?? 0) - (order.get(b.claim) ?? 0),
  );
  const page = all.slice(from, from + PAGE);
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const cited = page.length === 0 ? [] : await citationRows(scope, { claimIds: page.map(({ claim }) => claim) });
  return {
    items: page.flatMap(({ claim, supports, disputes }) => {
      const own = cited.filter(({ claimId }) => claimId === claim);
      const [first] = own;
      if (!first) return [];
      const shown = [...firstOf(own, "supports"), ...firstOf(own, "disputes")].map(citationSummary);
      const corroboration = corroborationView(ledger.corroboration.get(claim), titles);
      return [{ claimId: claim, claim: first.claim, delegation: first.delegation, supports, disputes, citations: shown, corroboration }];
    }),
    total: all.length,
    next: from + PAGE < all.length ? from + PAGE : null,
  };
}

const firstOf = (rows: readonly CitationRow[], bearing: Bearing) => rows.filter((row) => row.bearing === bearing).slice(0, A_SIDE);
