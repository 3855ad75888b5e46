"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { TextArea } from "@/components/ui/forms/text-area";
import type { GradesView } from "@/contracts/evidence";
import { useGrade } from "../use-evidence-acts";

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
  const [value, setValue] = useState(mine?.value ?? null);
  const [reason, setReason] = useState(mine?.reason ?? "");
  const [isChecked, setIsChecked] = useState(false);
  const grade = useGrade(debate, thing);
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
          onChange={({ target }) => setValue(target.value)}
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
        onChange={({ target }) => setReason(target.value)}
      />
      <FormError title="Not kept" message={grade.problem} />
      <div>
        <Button type="submit" variant="primary" busy={grade.isBusy} refusal={refusal}>
          {mine ? "Change my grade" : "Keep my grade"}
        </Button>
      </div>
    </form>
  );
}
