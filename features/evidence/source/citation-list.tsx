"use client";

import { Section } from "@/components/layout/section";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { TextLink } from "@/components/ui/text/text-link";
import type { DelegationView } from "@/contracts/debates";
import type { CitationSummary, SourcePageView } from "@/contracts/evidence";
import { CREDIBILITY_WORDS } from "@/domain/argumentation";
import { plural } from "@/lib/format";
import { Grades } from "../../shell/grades";
import { VerbatimMark } from "../../shell/verbatim-mark";
import { GradeForm } from "./grade-form";

type Props = {
  readonly debate: string;
  readonly source: SourcePageView;
  readonly citations: readonly CitationSummary[];
  readonly delegations: ReadonlyMap<string, DelegationView>;
  readonly refusal: string | null;
};

/** Where a source is cited: the claim, the passage, whether its words stand in the text, and how credible the item is held to be. */
export function CitationList({ debate, source, citations, delegations, refusal }: Props) {
  if (citations.length === 0)
    return (
      <Section title="Who cites it">
        <EmptyState title="Nobody cites it yet">On the floor, open a claim’s menu and choose “Cite a source for it”.</EmptyState>
      </Section>
    );
  return (
    <Section
      title="Who cites it"
      lead={`${plural(source.uses, "citation")} of claims that stand. Credibility, 1 to 6, is of what is cited, not of the source.`}
    >
      <RuledList>
        {citations.map((citation) => (
          <RuledItem key={citation.id} className="grid gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <Passage debate={debate} citation={citation} delegation={delegations.get(citation.delegation ?? "")} />
            <div className="flex min-w-0 flex-col gap-1">
              <Grades grades={citation.grades} />
              <Disclosure summary={citation.grades.mine ? "Change my grade" : "Grade this item"}>
                <GradeForm
                  debate={debate}
                  thing={{ citationId: citation.id }}
                  legend="How credible is what is cited?"
                  scale={CREDIBILITY_WORDS}
                  mine={citation.grades.mine}
                  refusal={citation.isLocked ? "A moderator locked this claim: its evidence takes no grades." : refusal}
                />
              </Disclosure>
            </div>
          </RuledItem>
        ))}
      </RuledList>
    </Section>
  );
}

type PassageProps = { readonly debate: string; readonly citation: CitationSummary; readonly delegation: DelegationView | undefined };

function Passage({ debate, citation, delegation }: PassageProps) {
  const { claim, bearing, locator, quotation, paraphrase, verbatim, line, addedBy, sourceId } = citation;
  return (
    <div className="flex min-w-0 flex-col gap-1.5 font-sans text-sm">
      <p className="flex flex-wrap items-center gap-2 text-muted">
        {delegation ? <Monogram letters={delegation.monogram} name={delegation.name} size="small" /> : null}
        {bearing === "disputes" ? <Badge icon="warning">Disputes</Badge> : "Supports"}
        {locator ? <span>{locator}</span> : null}
      </p>
      <p dir="auto" className="measure font-serif text-lg leading-7 wrap-anywhere">
        {claim}
      </p>
      {quotation ? (
        <blockquote dir="auto" className="measure border-l-2 border-edge pl-3 font-serif text-base wrap-anywhere">
          “{quotation}”
        </blockquote>
      ) : null}
      {verbatim === "verbatim" ? (
        <p className="flex flex-wrap items-center gap-x-3">
          <VerbatimMark status={verbatim} line={line} />
          <TextLink href={`/debates/${debate}/evidence/sources/${sourceId}?line=${line}#text`}>Show it in the text</TextLink>
        </p>
      ) : verbatim ? (
        <p>
          <VerbatimMark status={verbatim} line={line} />
        </p>
      ) : null}
      {paraphrase ? (
        <p dir="auto" className="measure font-serif text-base wrap-anywhere">
          {paraphrase}
        </p>
      ) : null}
      {addedBy ? <p className="text-muted">Cited by {addedBy}</p> : null}
    </div>
  );
}
