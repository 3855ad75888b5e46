import type { QuotationCheckView } from "@/contracts/argument/evidence";
import { checkQuotation as find, verbatimOf } from "@/domain/argumentation";
import { findSourceText } from "@/server/data/argument/evidence/texts";
import type { DebateScope } from "@/server/data/scope";
import { noSuchSource } from "../refusals";

type Input = { readonly sourceId: string; readonly quotation: string };

/** Whether a quotation stands in its source's text, before anybody saves it. Changes nothing. */
export async function checkQuotation(scope: DebateScope, { sourceId, quotation }: Input): Promise<QuotationCheckView> {
  const source = await findSourceText(scope.debate.id, sourceId);
  if (!source) throw noSuchSource();
  if (source.text === null) return { status: "no-text", line: null };
  const { verbatim, line } = verbatimOf(find(source.text, quotation));
  return { status: verbatim, line };
}
