"use client";

import { Section } from "@/components/layout/section";
import { Notice } from "@/components/ui/feedback/notice";
import { TextArea } from "@/components/ui/forms/text-area";
import { TextField } from "@/components/ui/forms/text-field";
import type { PersonPartView } from "@/contracts/exercise/participation";
import type { KeptSending } from "@/lib/trpc/use-kept-act";
import { useAssessment } from "./use-assessment";

const MOST_CHARACTERS = 4_000;

/** Points by criterion and a comment, kept as they are written. */
export function AssessmentForm({ debate, view }: { readonly debate: string; readonly view: PersonPartView }) {
  const assessment = useAssessment(debate, view);
  const { sending, problem, isTouched } = assessment;
  return (
    <Section
      title="Assessment"
      lead={
        view.releasedAt
          ? "Feedback is released: the person reads every change at once."
          : "Only those who run the debate read this until feedback is released."
      }
    >
      <div className="flex flex-col gap-4">
        {view.rubric.map(({ key, label, description, points }) => (
          <TextField
            key={key}
            label={label}
            hint={description}
            inputMode="decimal"
            width="figures"
            unit={`of ${points}`}
            error={assessment.problemOf(key)}
            value={assessment.textOf(key)}
            onChange={({ target }) => assessment.setPoints(key, target.value)}
            onBlur={assessment.keepNow}
          />
        ))}
        <TextArea
          label="Comment"
          hint="What the person reads beside their points."
          optional
          face="written"
          limit={MOST_CHARACTERS}
          value={assessment.comment}
          onChange={({ target }) => assessment.setComment(target.value)}
          onBlur={assessment.keepNow}
        />
      </div>
      <p role="status" className="min-h-5 font-sans text-sm text-muted">
        {sending === "idle" ? (isTouched && !problem ? "Kept." : "") : SENDING_WORDS[sending]}
      </p>
      <div role="alert" className="empty:hidden">
        {problem ? (
          <Notice tone="danger" title="Not kept">
            {problem}
          </Notice>
        ) : null}
      </div>
    </Section>
  );
}

const SENDING_WORDS = {
  sending: "Keeping…",
  waiting: "No answer yet. What you wrote is kept on this device and goes out once, as soon as the connection is back.",
} as const satisfies Record<Exclude<KeptSending, "idle">, string>;
