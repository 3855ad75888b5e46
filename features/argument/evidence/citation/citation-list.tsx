"use client";

import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { TextLink } from "@/components/ui/text/text-link";
import type { CitationSummary } from "@/contracts/argument/evidence";
import type { DelegationView } from "@/contracts/debates/debates";
import { CREDIBILITY_WORDS } from "@/domain/argumentation";
import { Grades } from "../../../shell/evidence/grades";
import { VerbatimMark } from "../../../shell/evidence/verbatim-mark";
import { GradeForm } from "./grade-form";

type Props = {
  readonly debate: string;
  readonly citations: readonly CitationSummary[];
  /** What each of them is named by: on a source's page its claim, on a claim's page its source. */
  readonly names: "claim" | "source";
  readonly delegations: ReadonlyMap<string, DelegationView>;
  readonly refusal: string | null;
};

/** Citations: the passage, whether its words stand in the text, and how credible the item is held to be. */
export function CitationList({ debate, citations, names, delegations, refusal }: Props) {
  return (
    <RuledList>
      {citations.map((citation) => (
        <RuledItem key={citation.id} className="grid gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Passage debate={debate} citation={citation} names={names} delegation={delegations.get(citation.delegation ?? "")} />
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
  );
}

type PassageProps = Pick<Props, "debate" | "names"> & {
  readonly citation: CitationSummary;
  readonly delegation: DelegationView | undefined;
};

function Passage({ debate, citation, names, delegation }: PassageProps) {
  const { bearing, locator, quotation, paraphrase, addedBy } = citation;
  return (
    <div className="flex min-w-0 flex-col gap-1.5 font-sans text-sm">
      <p className="flex flex-wrap items-center gap-2 text-muted">
        {names === "claim" && delegation ? <Monogram letters={delegation.monogram} name={delegation.name} size="small" /> : null}
        {bearing === "disputes" ? <Badge icon="warning">Disputes</Badge> : "Supports"}
        {locator ? <span>{locator}</span> : null}
      </p>
      <Name debate={debate} citation={citation} names={names} />
      {quotation ? (
        <blockquote dir="auto" className="measure border-l-2 border-edge pl-3 font-serif text-base wrap-anywhere">
          “{quotation}”
        </blockquote>
      ) : null}
      <Verbatim debate={debate} citation={citation} />
      {paraphrase ? (
        <p dir="auto" className="measure font-serif text-base wrap-anywhere">
          {paraphrase}
        </p>
      ) : null}
      {addedBy ? <p className="text-muted">Cited by {addedBy}</p> : null}
    </div>
  );
}

function Name({ debate, citation: { claim, claimId, sourceTitle, sourceId }, names }: Omit<PassageProps, "delegation">) {
  const evidence = `/debates/${debate}/evidence`;
  return (
    <p dir="auto" className="measure font-serif text-lg leading-7 wrap-anywhere">
      {names === "claim" ? (
        <TextLink href={`${evidence}/claims/${claimId}`}>{claim}</TextLink>
      ) : (
        <TextLink href={`${evidence}/sources/${sourceId}`}>{sourceTitle}</TextLink>
      )}
    </p>
  );
}

function Verbatim({ debate, citation: { verbatim, line, sourceId } }: Pick<PassageProps, "debate" | "citation">) {
  if (verbatim === null) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <VerbatimMark status={verbatim} line={line} />
      {verbatim === "verbatim" ? (
        <TextLink href={`/debates/${debate}/evidence/sources/${sourceId}?line=${line}#text`}>Show it in the text</TextLink>
      ) : null}
    </p>
  );
}
