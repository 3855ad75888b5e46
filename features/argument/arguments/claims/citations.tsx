"use client";

import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { Icon } from "@/components/ui/marks/icon";
import { TextLink } from "@/components/ui/text/text-link";
import type { CitationView, ClaimView, SourceView } from "@/contracts/argument/floor";
import { plural } from "@/lib/format";
import { useFloor } from "../floor/floor-context";
import { CitationDetails } from "../late";
import { gradesInWords } from "../words";

/** What stands in sight; the rest is one press away. */
const FIRST = 3;

/** What a claim rests on and what disputes it: the source, where in it, and its grades in words. */
export function Citations({ claim }: { readonly claim: ClaimView }) {
  const { slug, sources } = useFloor();
  const [showAll, setShowAll] = useState(false);
  const known = claim.citations.flatMap((citation) => {
    const source = sources.get(citation.sourceId);
    return source ? [{ citation, source }] : [];
  });
  if (known.length === 0) return null;
  const shown = showAll || known.length === FIRST + 1 ? known : known.slice(0, FIRST);
  return (
    <ul className="flex flex-col gap-1">
      {shown.map(({ citation, source }) => (
        <li key={citation.id}>
          <Citation claimId={claim.id} citation={citation} source={source} />
        </li>
      ))}
      {shown.length < known.length ? (
        <li>
          <Button size="small" variant="quiet" icon="chevron-down" onClick={() => setShowAll(true)}>
            {known.length - shown.length} more citations
          </Button>
        </li>
      ) : claim.citationsLeft > 0 ? (
        <li className="font-sans text-sm">
          <TextLink href={`/debates/${slug}/evidence/claims/${claim.id}`}>
            {plural(claim.citationsLeft, "more citation")} in the evidence room
          </TextLink>
        </li>
      ) : null}
    </ul>
  );
}

type Props = { readonly claimId: string; readonly citation: CitationView; readonly source: SourceView };

function Citation({ claimId, citation, source }: Props) {
  const [isOpen, setOpen] = useState(false);
  const isDispute = citation.bearing === "disputes";
  const grades = gradesInWords(citation, source);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className="citation">
      <summary>
        <span className="flex min-w-0 items-center gap-1.5">
          <Icon name={isDispute ? "warning" : "quote"} width="14" height="14" className="text-muted" />
          <span className="sr-only">{isDispute ? "Disputed by" : "Supported by"} </span>
          <span className="citation-title">{source.title}</span>
          {citation.locator ? <span className="max-w-1/2 shrink-0 truncate text-muted">{citation.locator}</span> : null}
          <Icon name="chevron-right" width="14" height="14" className="turns ml-auto text-muted" />
        </span>
        {isDispute || grades ? (
          <span className="pl-5 text-xs text-muted">
            {isDispute ? <span className="font-semibold text-ink">Disputes it{grades ? ", " : ""}</span> : null}
            {grades}
          </span>
        ) : null}
      </summary>
      {isOpen ? <CitationDetails claimId={claimId} citation={citation} source={source} /> : null}
    </details>
  );
}
