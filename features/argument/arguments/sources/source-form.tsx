"use client";

import { type FormEvent, useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import { TextArea } from "@/components/ui/forms/text-area";
import { TextField } from "@/components/ui/forms/text-field";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { useKept } from "@/lib/kept/use-kept";
import { KeptNote } from "../../../shell/kept/kept-note";
import { AuthorFields } from "./author-fields";
import { emptyFields, type FieldName, type Fields, inputOf, problemsOf } from "./source-fields";
import { SOURCE_TYPE_WORDS } from "./source-types";
import { useAddSources } from "./use-add-sources";

type Props = { readonly debate: string; readonly address: string; readonly onAdded: (sourceIds: readonly string[]) => void };

/** A source filled in by hand, in the fields of CSL-JSON that matter. */
export function SourceForm({ debate, address, onAdded }: Props) {
  const id = useId();
  const place = `source:${debate}:${address}`;
  const kept = useKept(place, emptyFields(address));
  const { value: fields, set: setFields } = kept;
  const { form } = useAddSources(debate, place, (sourceIds) => {
    kept.forget();
    onAdded(sourceIds);
  });
  const [isChecked, setIsChecked] = useState(false);
  // Whoever comes from a pasted address has its title to write.
  useEffect(() => {
    if (address) document.getElementById(`${id}-title`)?.focus();
  }, [address, id]);
  const problems = isChecked ? problemsOf(fields) : {};
  const field = (name: FieldName) => ({
    id: `${id}-${name}`,
    value: fields[name],
    error: problems[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) => setFields({ ...fields, [name]: target.value }),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    const [first] = Object.keys(problemsOf(fields));
    if (first) document.getElementById(`${id}-${first}`)?.focus();
    else form.act(inputOf(fields));
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextField label="Title" maxLength={300} {...field("title")} />
      <Select
        label="Kind"
        options={Object.entries(SOURCE_TYPE_WORDS).map(([value, label]) => ({ value, label }))}
        value={fields.type}
        onChange={({ target }) => setFields({ ...fields, type: target.value as Fields["type"] })}
      />
      <AuthorFields
        id={`${id}-authors`}
        authors={fields.authors}
        error={problems.authors}
        onChange={(authors) => setFields({ ...fields, authors })}
      />
      <fieldset>
        <legend className="mb-1 font-sans text-sm font-semibold">
          Published<span className="font-normal text-muted"> (optional)</span>
        </legend>
        <div className="grid grid-cols-[1fr_1.5fr_1fr] items-start gap-3">
          <TextField label="Year" inputMode="numeric" {...field("year")} />
          <Select label="Month" options={MONTHS} {...field("month")} />
          <TextField label="Day" inputMode="numeric" {...field("day")} />
        </div>
      </fieldset>
      <TextField label="Web address" optional type="url" maxLength={2_000} {...field("url")} />
      <Disclosure
        summary="Where it appeared, DOI, pages, language, a note"
        open={isChecked && problems.doi !== undefined ? true : undefined}
      >
        <div className="flex flex-col gap-4">
          <TextField label="Journal, newspaper or site it appeared in" optional maxLength={240} {...field("container")} />
          <TextField label="Publisher" optional maxLength={240} {...field("publisher")} />
          <TextField label="DOI" optional placeholder="10.1000/182" maxLength={200} {...field("doi")} />
          <div className="grid grid-cols-2 gap-3">
            <TextField label="Pages" optional placeholder="12–34" maxLength={80} {...field("pages")} />
            <TextField label="Language" optional placeholder="en" maxLength={20} {...field("language")} />
          </div>
          <TextArea label="Note for readers" optional rows={2} maxLength={1_000} {...field("note")} />
        </div>
      </Disclosure>
      <KeptNote isFromBefore={kept.isFromBefore} onDiscard={kept.forget} />
      <FormError title="Not added" message={form.problem} />
      <div>
        <Button type="submit" variant="primary" busy={form.isBusy}>
          Add source
        </Button>
      </div>
    </form>
  );
}

const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const MONTHS = [{ value: "", label: "–" }, ...MONTH_NAMES.map((label, index) => ({ value: String(index + 1), label }))];
