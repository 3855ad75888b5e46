"use client";

import { Button } from "@/components/ui/actions/button";
import { ExternalLink } from "@/components/ui/text/external-link";
import type { CitationView, SourceView } from "@/contracts/floor";
import { useFloor } from "../floor-context";
import { useWithdrawal } from "../use-withdrawal";
import { sourceLine } from "../words";

type Props = { readonly claimId: string; readonly citation: CitationView; readonly source: SourceView };

/** Everything known of a citation: the whole source, the passage, its grades with their reason. */
export function CitationDetails({ claimId, citation, source }: Props) {
  const { refusals } = useFloor();
  const { withdrawCitation } = useWithdrawal();
  const { locator, quotation, paraphrase, isMine, addedBy } = citation;
  return (
    <div className="flex flex-col gap-1.5 py-1.5 pl-5 font-sans text-sm">
      <p>
        {sourceLine(source)}
        {locator ? `, ${locator}` : ""}
      </p>
      {quotation ? (
        <blockquote dir="auto" className="font-serif text-base">
          “{quotation}”
        </blockquote>
      ) : null}
      {paraphrase ? (
        <p dir="auto" className="font-serif text-base">
          {paraphrase}
        </p>
      ) : null}
      {source.gradeReason ? (
        <p className="text-muted">
          The scenario’s author grades this source {source.reliability}: {source.gradeReason}
        </p>
      ) : null}
      {source.url ? (
        <p>
          <ExternalLink href={source.url} />
        </p>
      ) : null}
      {addedBy ? <p className="text-muted">Cited by {addedBy}</p> : null}
      {isMine && refusals.write === null ? (
        <div>
          <Button size="small" variant="quiet" onClick={() => withdrawCitation(claimId, citation)}>
            Withdraw this citation
          </Button>
        </div>
      ) : null}
    </div>
  );
}
