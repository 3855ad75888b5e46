"use client";

import { useState } from "react";
import { type UseFormRegister, useForm, useWatch } from "react-hook-form";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { Checkbox } from "@/components/ui/forms/checkbox";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { Select } from "@/components/ui/forms/select";
import { TextArea } from "@/components/ui/forms/text-area";
import { TextField } from "@/components/ui/forms/text-field";
import type { DebateView } from "@/contracts/debates/debates";
import type { InjectView } from "@/contracts/exercise/injects";
import { useKeptFields } from "@/lib/kept/use-kept";
import { KeptNote } from "../../../shell/kept/kept-note";
import { KIND_WORDS, phasesAhead } from "../inject-words";
import { fieldsOf, type InjectFields, problemWith, writtenFrom } from "./inject-fields";
import { useInjects } from "./use-injects";

type Props = { readonly debate: DebateView; readonly inject: InjectView | null; readonly onDone: () => void };

/** Writes an inject on the spot or rewrites a prepared one; it goes out now or waits. */
export function InjectForm({ debate, inject, onDone }: Props) {
  const toast = useToast();
  const place = `inject-form:${debate.slug}:${inject?.injectId ?? "new"}`;
  const [original] = useState(() => fieldsOf(inject));
  const form = useForm<InjectFields>({ defaultValues: original });
  const { register, handleSubmit, control, formState, reset } = form;
  const kept = useKeptFields(place, form, original);
  const { write } = useInjects(
    debate.slug,
    () => {
      kept.forget();
      toast({ message: write.input?.isReleased ? "The inject is released." : "The inject is saved. Nobody else knows of it." });
      onDone();
    },
    place,
  );
  const fields = useWatch({ control }) as InjectFields;
  const problem = problemWith(fields);
  const submit = (isReleased: boolean) =>
    handleSubmit((valid) => {
      if (!problemWith(valid)) write.act(writtenFrom(valid, inject?.injectId ?? null, isReleased));
    });
  const { errors } = formState;
  const discard = () => {
    reset(original);
    kept.forget();
  };
  return (
    <form
      noValidate
      onSubmit={submit(false)}
      aria-label={inject ? `Edit “${inject.title}”` : "New inject"}
      className="flex max-w-3xl flex-col gap-5 py-2"
    >
      <TextField label="Title" error={errors.title?.message} {...register("title", { validate: needed("Give it a title.", 120) })} />
      <Select
        label="Kind"
        options={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
        className="max-w-60"
        {...register("kind")}
      />
      <TextArea
        label="What the readers get"
        face="written"
        limit={2_000}
        error={errors.text?.message}
        {...register("text", { validate: needed("Write what has happened.", 2_000) })}
      />
      <AudienceFields debate={debate} register={register} audience={fields.audience} />
      <AnswerFields register={register} error={errors.requiredResponse?.message} />
      <TimingFields debate={debate} register={register} phase={fields.phase} />
      <KeptNote isFromBefore={kept.isFromBefore} onDiscard={discard} />
      <FormError message={write.problem} />
      <Cluster gap={3} className="items-start">
        <Button type="submit" busy={write.isBusy} refusal={problem}>
          Save as prepared
        </Button>
        <Button
          variant="primary"
          busy={write.isBusy}
          refusal={debate.status === "open" ? problem : "Open the room first."}
          onClick={() => void submit(true)()}
        >
          Release now
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            discard();
            onDone();
          }}
        >
          Cancel
        </Button>
      </Cluster>
    </form>
  );
}

type Part = { readonly register: UseFormRegister<InjectFields> };

function AudienceFields({ debate, register, audience }: Part & { readonly debate: DebateView; readonly audience: string }) {
  return (
    <>
      <RadioGroup
        legend="To whom"
        direction="row"
        options={[
          { value: "all", label: "Everyone" },
          { value: "some", label: "Chosen delegations" },
        ]}
        {...register("audience")}
      />
      {audience === "some" ? (
        <Fieldset legend="Delegations">
          <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
            {debate.delegations.map(({ key, name }) => (
              <Checkbox key={key} label={name} value={key} {...register("to")} />
            ))}
          </div>
        </Fieldset>
      ) : null}
    </>
  );
}

function AnswerFields({ register, error }: Part & { readonly error: string | undefined }) {
  return (
    <div className="grid items-start gap-5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <TextField
        label="What they must answer"
        optional
        hint="Left empty: nothing."
        error={error}
        {...register("requiredResponse", { validate: (text) => text.length <= 300 || "At most 300 characters." })}
      />
      <TextField
        label="Time to answer"
        optional
        hint="Left empty: no deadline."
        unit="min"
        inputMode="numeric"
        width="figures"
        {...register("responseMinutes")}
      />
    </div>
  );
}

function TimingFields({ debate, register, phase }: Part & { readonly debate: DebateView; readonly phase: string }) {
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Select
        label="Meant for"
        options={[
          { value: "", label: "Any moment" },
          ...phasesAhead(debate).map(({ order, title }) => ({ value: String(order), label: title })),
        ]}
        {...register("phase")}
      />
      {phase === "" ? null : (
        <TextField
          label="Released by itself after"
          optional
          hint="0: as the phase begins. Left empty: by hand."
          unit="min"
          inputMode="numeric"
          width="figures"
          {...register("minutes")}
        />
      )}
    </div>
  );
}

const needed = (message: string, longest: number) => (text: string) =>
  text.trim() === "" ? message : text.length <= longest || `At most ${longest} characters.`;
