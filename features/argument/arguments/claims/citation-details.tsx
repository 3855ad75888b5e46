"use client";

import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/actions/button";
import { ExternalLink } from "@/components/ui/text/external-link";
import { TextLink } from "@/components/ui/text/text-link";
import type { CitationView, SourceView } from "@/contracts/argument/floor";
import { useTRPC } from "@/lib/trpc/client";
import { Corroboration } from "../../../shell/evidence/corroboration";
import { Grades } from "../../../shell/evidence/grades";
import { sourceLine } from "../../../shell/evidence/source-line";
import { VerbatimMark } from "../../../shell/evidence/verbatim-mark";
import { useFloor } from "../floor/floor-context";
import { useWithdrawal } from "../use-withdrawal";

type Props = { readonly claimId: string; readonly citation: CitationView; readonly source: SourceView };

/** Everything known of a citation: the whole source, the passage and whether its words stand there, and whose grades it has. */
export function CitationDetails({ claimId, citation, source }: Props) {
  const { slug, refusals } = useFloor();
  const { withdrawCitation } = useWithdrawal();
  const { locator, quotation, paraphrase, isMine, addedBy } = citation;
  return (
    <div className="flex flex-col gap-1.5 py-1.5 pl-5 font-sans text-sm">
      <p>
        {sourceLine(source)}
        {locator ? `, ${locator}` : ""}
      </p>
      {quotation ? (
        <blockquote dir="auto" className="font-serif text-base wrap-anywhere">
          “{quotation}”
        </blockquote>
      ) : null}
      <VerbatimMark status={citation.verbatim} line={citation.line} />
      {paraphrase ? (
        <p dir="auto" className="font-serif text-base wrap-anywhere">
          {paraphrase}
        </p>
      ) : null}
      {source.gradeReason ? (
        <p className="text-muted">
          The scenario’s author grades this source {source.reliability}: {source.gradeReason}
        </p>
      ) : null}
      <Credibility citationId={citation.id} />
      {source.url ? (
        <p>
          <ExternalLink href={source.url} />
        </p>
      ) : null}
      {addedBy ? <p className="text-muted">Cited by {addedBy}</p> : null}
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <TextLink href={`/debates/${slug}/evidence/sources/${source.id}`}>Its page: text, grades, other uses</TextLink>
        <TextLink href={`/debates/${slug}/evidence/claims/${claimId}`}>All evidence for this claim</TextLink>
      </p>
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

/** How credible the item is held to be, by whom, and how many independent sources stand behind the claim. Nothing where the claim does not stand. */
function Credibility({ citationId }: { readonly citationId: string }) {
  const trpc = useTRPC();
  const { slug } = useFloor();
  const { data } = useQuery(trpc.evidence.citation.queryOptions({ debate: slug, citationId }, { retry: false }));
  if (!data) return null;
  return (
    <>
      <p className="text-muted">How credible this is held to be:</p>
      <Grades grades={data.grades} />
      <Corroboration corroboration={data.corroboration} />
    </>
  );
}
