import type { CitationSummary, CorroborationView } from "@/contracts/argument/evidence";
import { citationRows } from "@/server/data/argument/evidence/citation-rows";
import type { DebateScope } from "@/server/data/scope";
import { ledgerOfDebate } from "../ledger-of-debate";
import { noSuchCitation } from "../refusals";
import { citationSummary, corroborationView } from "./citation-summary";

export type CitationView = CitationSummary & { readonly corroboration: CorroborationView | null };

/** One citation of a claim that stands, with its grades and with how many independent sources support the claim. */
export async function getCitation(scope: DebateScope, citationId: string): Promise<CitationView> {
  const [row] = await citationRows(scope, { ids: [citationId] });
  if (!row) throw noSuchCitation();
  const { ledger, rows } = await ledgerOfDebate(scope);
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return { ...citationSummary(row), corroboration: corroborationView(ledger.corroboration.get(row.claimId), titles) };
}
