"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useFieldArray, useForm } from "react-hook-form";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import { TextField } from "@/components/ui/forms/text-field";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import type { AskedPhaseView } from "@/contracts/exercise/participation";
import { REQUIREMENT_KINDS, type RequirementKind } from "@/domain/participation";
import { joinWords } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { askedWords, kindWords } from "../words";

type Props = { readonly debate: string; readonly phases: readonly AskedPhaseView[] };

/** What each phase asks of everybody. Phases that have begun keep what they ask. */
export function RequirementsSection({ debate, phases }: Props) {
  return (
    <Section
      title="What is asked of each person"
      lead="Each is asked of those whom the rules of its phase let do it: the position of heads, a ballot of those who vote. Phases to come can be changed; a change is an entry of the record that everybody sees."
    >
      <ol className="divide-y divide-line border-y border-line">
        {phases.map((phase) => (
          <li key={phase.order} className="flex flex-col gap-1 py-3">
            <p className="font-sans text-base">
              <span className="font-semibold">
                {phase.order + 1}. {phase.title}
              </span>
              {": "}
              {phase.requirements.length > 0 ? joinWords(phase.requirements.map(({ kind, count }) => askedWords(kind, count))) : "nothing"}
            </p>
            {phase.state === "next" ? (
              <Disclosure
                summary={
                  <>
                    Change<VisuallyHidden>{` what “${phase.title}” asks`}</VisuallyHidden>
                  </>
                }
              >
                <RequirementsForm key={JSON.stringify(phase.requirements)} debate={debate} phase={phase} />
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

type Written = { readonly requirements: { readonly kind: RequirementKind; readonly count: number }[] };

function RequirementsForm({ debate, phase }: { readonly debate: string; readonly phase: AskedPhaseView }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { act, isBusy, problem } = useAct(
    (input: Written, keyed) => client.participation.setRequirements.mutate({ debate, order: phase.order, ...input, ...keyed }),
    () => queryClient.invalidateQueries({ queryKey: trpc.participation.pathKey() }),
  );
  const { register, control, handleSubmit, formState, watch } = useForm<Written>({
    defaultValues: { requirements: phase.requirements.map(({ kind, count }) => ({ kind, count })) },
  });
  const { fields, append, remove } = useFieldArray({ control, name: "requirements" });
  const taken = watch("requirements").map(({ kind }) => kind);
  const free = REQUIREMENT_KINDS.find((kind) => !taken.includes(kind));
  return (
    <form onSubmit={handleSubmit((written) => act(written))} className="flex flex-col items-start gap-4 pt-2">
      {fields.map((field, index) => {
        const errors = formState.errors.requirements?.[index];
        return (
          <div key={field.id} className="flex flex-wrap items-end gap-3">
            <Select
              label="What"
              options={REQUIREMENT_KINDS.map((value) => ({ value, label: kindWords(value) }))}
              error={errors?.kind?.message}
              {...register(`requirements.${index}.kind`, {
                validate: (kind, { requirements }) => requirements.filter((one) => one.kind === kind).length === 1 || "Asked for twice.",
              })}
            />
            <TextField
              label="How many"
              type="number"
              inputMode="numeric"
              min={1}
              max={100}
              width="figures"
              error={errors?.count?.message}
              {...register(`requirements.${index}.count`, {
                valueAsNumber: true,
                validate: (count) => (Number.isInteger(count) && count >= 1 && count <= 100) || "1 to 100.",
              })}
            />
            <Button variant="quiet" icon="cross" onClick={() => remove(index)}>
              Remove<VisuallyHidden>{` ${kindWords(taken[index] ?? field.kind)}`}</VisuallyHidden>
            </Button>
          </div>
        );
      })}
      <div className="flex flex-wrap gap-3">
        <Button
          icon="plus"
          refusal={free ? null : "Everything is asked for already."}
          onClick={() => free && append({ kind: free, count: 1 })}
        >
          Ask for more
        </Button>
        <Button type="submit" variant="primary" busy={isBusy}>
          Save<VisuallyHidden>{` what “${phase.title}” asks`}</VisuallyHidden>
        </Button>
      </div>
      <FormError message={problem} title="Not saved" />
    </form>
  );
}
