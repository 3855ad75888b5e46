"use client";

import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { SourcePageView } from "@/contracts/argument/evidence";
import { RELIABILITY_WORDS } from "@/domain/argumentation";
import { Grade, Grades } from "../../../shell/evidence/grades";
import { GradeForm } from "../citation/grade-form";

type Props = { readonly debate: string; readonly source: SourcePageView; readonly refusal: string | null };

/** What people think of the source as such: the author's grade, each participant's with its reason, and the reader's own. */
export function ReliabilitySection({ debate, source, refusal }: Props) {
  const { grades, reasons } = source;
  return (
    <Section title="How reliable it is" lead="Of the source as such, whatever it says here: A to F on the Admiralty scale.">
      <Grades grades={grades} />
      {grades.author?.reason ? (
        <p className="measure font-sans text-base">
          <strong>The scenario’s author: </strong>
          {grades.author.reason}
        </p>
      ) : null}
      {reasons.length > 0 ? (
        <ul className="flex max-w-3xl flex-col gap-2 font-sans text-base">
          {reasons.map(({ value, reason, by, at }) => (
            <li key={`${by} ${at}`} className="flex flex-col gap-0.5 border-l-2 border-line pl-3">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <Grade value={value} /> <span className="text-sm text-muted">{by}</span>
              </p>
              <p dir="auto" className="measure wrap-anywhere">
                {reason}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      <Disclosure summary={grades.mine ? "Change my grade" : "Grade it"}>
        <GradeForm
          debate={debate}
          thing={{ sourceId: source.id }}
          legend="How reliable is this source?"
          scale={RELIABILITY_WORDS}
          mine={grades.mine}
          refusal={refusal}
        />
      </Disclosure>
    </Section>
  );
}
