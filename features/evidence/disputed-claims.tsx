"use client";

import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import type { DelegationView } from "@/contracts/debates";
import type { CitationView, ClaimView, SourceView } from "@/contracts/floor";
import { CREDIBILITY_WORDS } from "@/domain/argumentation";

type Props = {
  readonly claims: readonly ClaimView[];
  readonly sources: readonly SourceView[];
  readonly delegations: ReadonlyMap<string, DelegationView>;
};

/** Claims on the floor that one source supports and another disputes, or that are only disputed. */
export function DisputedClaims({ claims, sources, delegations }: Props) {
  const [showAll, setShowAll] = useState(false);
  if (claims.length === 0) return null;
  const shown = showAll ? claims : claims.slice(0, FIRST);
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  return (
    <Section title="Disputed claims" lead="Claims on the floor that a source speaks against.">
      <RuledList>
        {shown.map((claim) => (
          <RuledItem key={claim.id} className="grid gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,1.5fr)_minmax(0,1.5fr)]">
            <div>
              <p dir="auto" className="measure font-serif text-lg leading-7 wrap-anywhere">
                {claim.text}
              </p>
              <p className="font-sans text-sm text-muted">
                {claim.delegation === null ? "Nobody’s claim" : (delegations.get(claim.delegation)?.name ?? claim.delegation)}
              </p>
            </div>
            <Passages title="Supported by" citations={claim.citations.filter(({ bearing }) => bearing === "supports")} titles={titles} />
            <Passages title="Disputed by" citations={claim.citations.filter(({ bearing }) => bearing === "disputes")} titles={titles} />
          </RuledItem>
        ))}
      </RuledList>
      {shown.length < claims.length ? (
        <div>
          <Button icon="chevron-down" onClick={() => setShowAll(true)}>
            Show {claims.length - shown.length} more
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

const FIRST = 6;

type PassagesProps = {
  readonly title: string;
  readonly citations: readonly CitationView[];
  readonly titles: ReadonlyMap<string, string>;
};

function Passages({ title, citations, titles }: PassagesProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1 font-sans text-sm">
      <h3 className="font-sans text-sm font-semibold">{title}</h3>
      {citations.length === 0 ? <p className="text-muted">No source.</p> : null}
      <ul className="flex flex-col gap-1.5">
        {citations.map(({ id, sourceId, locator, credibility, paraphrase }) => (
          <li key={id}>
            {[titles.get(sourceId), locator].filter(Boolean).join(", ")}
            {credibility ? <span className="text-muted"> ({CREDIBILITY_WORDS[credibility]})</span> : null}
            {paraphrase && title === "Disputed by" ? <span className="block text-muted">{paraphrase}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
