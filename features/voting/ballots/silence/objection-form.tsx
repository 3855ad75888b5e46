"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import { TextArea } from "@/components/ui/forms/text-area";
import { useKeptFields } from "@/lib/kept/use-kept";
import { KeptNote } from "../../../shell/kept/kept-note";
import type { OptionLooks } from "../../../shell/option-looks";

type Said = { readonly option: string; readonly reason: string };

/** Where an elector's reason is kept until it is sent. */
export const objectionPlace = (electorId: string): string => `objection:${electorId}`;

type Props = {
  readonly electorId: string;
  readonly looks: OptionLooks;
  /** Those that this elector has not objected to yet. */
  readonly options: readonly string[];
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly onObject: (said: Said) => void;
};

const MOST_CHARACTERS = 500;

/** An option and the reason against it: nobody breaks silence without one. */
export function ObjectionForm({ electorId, looks, options, isBusy, problem, onObject }: Props) {
  const [original] = useState<Said>(() => ({ option: options.length === 1 ? options[0]! : "", reason: "" }));
  const form = useForm<Said>({ defaultValues: original });
  const { register, handleSubmit, formState } = form;
  const { isFromBefore } = useKeptFields(objectionPlace(electorId), form, original);
  const { errors } = formState;
  return (
    <form className="flex flex-col items-start gap-4 pt-2" onSubmit={handleSubmit(onObject)}>
      <Select
        label="The option you oppose"
        placeholder="Choose an option"
        options={options.map((value) => ({ value, label: looks(value).label }))}
        error={errors.option?.message}
        className="w-full"
        {...register("option", { required: "Choose the option you oppose." })}
      />
      <TextArea
        label="Your reason"
        hint="Everybody reads it, and it stays in the record."
        face="written"
        limit={MOST_CHARACTERS}
        error={errors.reason?.message}
        className="w-full"
        {...register("reason", {
          validate: (reason) => reason.trim() !== "" || "Say why you oppose it.",
          maxLength: { value: MOST_CHARACTERS, message: `Say it in ${MOST_CHARACTERS} characters.` },
        })}
      />
      <Button type="submit" busy={isBusy} refusal={options.length === 0 ? "You have opposed every option already." : null}>
        Break silence
      </Button>
      <KeptNote isFromBefore={isFromBefore} />
      <FormError message={problem} title="Silence is not broken" />
    </form>
  );
}
