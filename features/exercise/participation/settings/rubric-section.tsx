"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useFieldArray, useForm } from "react-hook-form";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import { TextField } from "@/components/ui/forms/text-field";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { RubricView } from "@/contracts/argument/assessments";
import { refusalToChangeRubric } from "@/domain/participation";
import { plural } from "@/lib/format";
import { useKeptFields } from "@/lib/kept/use-kept";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { KeptNote } from "../../../shell/kept/kept-note";
import { keyFor } from "./criterion-key";

type Props = { readonly debate: string; readonly rubric: RubricView; readonly isReleased: boolean };
type Written = {
  readonly criteria: { readonly key: string; readonly label: string; readonly description: string; readonly points: number }[];
};

const MOST_CRITERIA = 12;

/** What everybody is judged by; people read it in “My part” before they are judged. */
export function RubricSection({ debate, rubric, isReleased }: Props) {
  const full = rubric.reduce((sum, { points }) => sum + points, 0);
  return (
    <Section title="Rubric" lead="Everybody reads in “My part” what they are judged by. A change is an entry of the record.">
      {rubric.length === 0 ? (
        <p className="font-sans text-base">No rubric: people get a comment only.</p>
      ) : (
        <p className="font-sans text-base">
          {rubric.map(({ label, points }) => `${label} (${points})`).join(" · ")}. {plural(full, "point")} in all.
        </p>
      )}
      <Disclosure look="section" summary="Change the rubric">
        <RubricForm key={JSON.stringify(rubric)} {...{ debate, rubric, isReleased }} />
      </Disclosure>
    </Section>
  );
}

function RubricForm({ debate, rubric, isReleased }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const place = `rubric:${debate}`;
  const [original] = useState<Written>(() => ({ criteria: rubric.map((one) => ({ ...one })) }));
  const form = useForm<Written>({ defaultValues: original });
  const kept = useKeptFields(place, form, original);
  const { act, isBusy, problem } = useAct(
    (input: { readonly rubric: RubricView }, keyed) => client.assessments.setRubric.mutate({ debate, rubric: [...input.rubric], ...keyed }),
    () => {
      kept.forget();
      return queryClient.invalidateQueries({ queryKey: trpc.participation.pathKey() });
    },
    place,
  );
  const { register, control, handleSubmit, formState, reset } = form;
  const { fields, append, remove } = useFieldArray({ control, name: "criteria", keyName: "row" });
  const save = handleSubmit(({ criteria }) => act({ rubric: withKeys(criteria) }));
  return (
    <form onSubmit={save} className="flex flex-col items-start gap-6">
      {fields.map((field, index) => {
        const errors = formState.errors.criteria?.[index];
        const at = `criteria.${index}` as const;
        return (
          <Fieldset key={field.row} legend={`Criterion ${index + 1}`} className="w-full max-w-3xl">
            <TextField
              label="What is judged"
              error={errors?.label?.message}
              {...register(`${at}.label`, {
                required: "Say what is judged.",
                maxLength: { value: 80, message: "Say it in 80 characters." },
              })}
            />
            <TextArea
              label="What earns full points"
              optional
              limit={500}
              error={errors?.description?.message}
              {...register(`${at}.description`, { maxLength: { value: 500, message: "Say it in 500 characters." } })}
            />
            <TextField
              label="Full points"
              type="number"
              inputMode="numeric"
              min={1}
              max={100}
              width="figures"
              error={errors?.points?.message}
              {...register(`${at}.points`, {
                valueAsNumber: true,
                validate: (points) => (Number.isInteger(points) && points >= 1 && points <= 100) || "A whole number from 1 to 100.",
              })}
            />
            <Button variant="quiet" size="small" icon="cross" className="w-fit" onClick={() => remove(index)}>
              Take criterion {index + 1} out
            </Button>
          </Fieldset>
        );
      })}
      <Button
        icon="plus"
        refusal={fields.length >= MOST_CRITERIA ? `A rubric has ${MOST_CRITERIA} criteria at most.` : null}
        onClick={() => append({ key: "", label: "", description: "", points: 10 })}
      >
        Add a criterion
      </Button>
      <KeptNote
        isFromBefore={kept.isFromBefore}
        onDiscard={() => {
          reset(original);
          kept.forget();
        }}
      />
      <Button type="submit" variant="primary" busy={isBusy} refusal={refusalToChangeRubric(isReleased)?.message ?? null}>
        Save the rubric
      </Button>
      <FormError message={problem} title="Not saved" />
    </form>
  );
}

/** Criteria keep their keys, by which points are kept; new ones get one from their words. */
function withKeys(criteria: Written["criteria"]): RubricView {
  const taken = new Set(criteria.map(({ key }) => key).filter(Boolean));
  return criteria.map((criterion) => {
    if (criterion.key) return criterion;
    const key = keyFor(criterion.label, taken);
    taken.add(key);
    return { ...criterion, key };
  });
}
