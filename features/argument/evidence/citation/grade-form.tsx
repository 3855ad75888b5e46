"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { TextArea } from "@/components/ui/forms/text-area";
import type { GradesView } from "@/contracts/argument/evidence";
import { useKept } from "@/lib/kept/use-kept";
import { KeptNote } from "../../../shell/kept/kept-note";
import { useGrade } from "../use-evidence-acts";

type Given = { readonly value: string | null; readonly reason: string };
type Props = {
  readonly debate: string;
  readonly thing: { readonly sourceId: string } | { readonly citationId: string };
  readonly legend: string;
  /** The grades from the best on, with their words. */
  readonly scale: Readonly<Record<string, string>>;
  readonly mine: GradesView["mine"];
  readonly refusal: string | null;
};

/** One grade of the scale and the reason for it. */
export function GradeForm({ debate, thing, legend, scale, mine, refusal }: Props) {
  const id = useId();
  const place = `grade:${"sourceId" in thing ? thing.sourceId : thing.citationId}`;
  const kept = useKept<Given>(place, { value: mine?.value ?? null, reason: mine?.reason ?? "" });
  const { value, reason } = kept.value;
  const [isChecked, setIsChecked] = useState(false);
  const grade = useGrade(debate, thing, place, () => kept.settle());
  const missing = { value: value === null, reason: reason.trim() === "" };

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (value === null) document.getElementById(`${id}-scale`)?.querySelector("input")?.focus();
    else if (missing.reason) document.getElementById(`${id}-reason`)?.focus();
    else grade.act({ value, reason: reason.trim() });
  }

  return (
    <form noValidate onSubmit={submit} className="flex max-w-xl flex-col gap-4">
      <div id={`${id}-scale`}>
        <RadioGroup
          legend={legend}
          name={`${id}-value`}
          error={isChecked && missing.value ? "Choose a grade." : null}
          options={Object.entries(scale).map(([letter, words]) => ({ value: letter, label: `${letter}, ${words}` }))}
          value={value}
          onChange={({ target }) => kept.set({ value: target.value, reason })}
        />
      </div>
      <TextArea
        id={`${id}-reason`}
        label="Why"
        hint="Everybody in the debate reads it, with your name."
        rows={2}
        limit={500}
        error={isChecked && missing.reason ? "Say why in a sentence." : null}
        value={reason}
        onChange={({ target }) => kept.set({ value, reason: target.value })}
      />
      <KeptNote isFromBefore={kept.isFromBefore} onDiscard={kept.forget} />
      <FormError title="Not kept" message={grade.problem} />
      <div>
        <Button type="submit" variant="primary" busy={grade.isBusy} refusal={refusal}>
          {mine ? "Change my grade" : "Keep my grade"}
        </Button>
      </div>
    </form>
  );
}
