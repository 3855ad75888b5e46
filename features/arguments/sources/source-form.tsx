"use client";

import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import { TextField } from "@/components/ui/forms/text-field";
import { useAddSources } from "./use-add-sources";

const TYPES = [
  ["article", "Article"],
  ["article-newspaper", "Newspaper article"],
  ["article-journal", "Journal article"],
  ["report", "Report"],
  ["book", "Book"],
  ["chapter", "Chapter of a book"],
  ["legislation", "Law or treaty"],
  ["webpage", "Web page"],
  ["document", "Other document"],
] as const;
type SourceType = (typeof TYPES)[number][0];
type Fields = { title: string; author: string; publisher: string; year: string; url: string; type: SourceType };

type Props = { readonly debate: string; readonly address: string; readonly onAdded: (sourceIds: readonly string[]) => void };

export function SourceForm({ debate, address, onAdded }: Props) {
  const { add, isSending, problem } = useAddSources(debate, onAdded);
  const form = useForm<Fields>({
    defaultValues: { title: "", author: "", publisher: "", year: "", url: address, type: address ? "webpage" : "article" },
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit(({ year, ...fields }) => add({ ...fields, year: year === "" ? null : Number(year) }));
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label="Title"
        maxLength={300}
        error={errors.title?.message}
        {...form.register("title", { validate: (title) => title.trim() !== "" || "Give it a title." })}
      />
      <TextField
        label="Author"
        optional
        hint="Several authors, or an organisation: part them by semicolons."
        maxLength={300}
        {...form.register("author")}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Published by or in" optional maxLength={200} {...form.register("publisher")} />
        <TextField
          label="Year"
          optional
          inputMode="numeric"
          error={errors.year?.message}
          {...form.register("year", { pattern: { value: /^\s*[1-9]\d{3}\s*$/, message: "Write a year with four figures." } })}
        />
      </div>
      <TextField
        label="Web address"
        optional
        type="url"
        error={errors.url?.message}
        {...form.register("url", {
          pattern: { value: /^\s*(https?:\/\/|mailto:)\S+\s*$/i, message: "Begin with https://, http:// or mailto:." },
        })}
      />
      <Select label="Kind" options={TYPES.map(([value, label]) => ({ value, label }))} {...form.register("type")} />
      <FormError title="Not added" message={problem} />
      <div>
        <Button type="submit" variant="primary" busy={isSending}>
          Add source
        </Button>
      </div>
    </form>
  );
}
