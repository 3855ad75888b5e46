"use client";

import { type FormEvent, useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import { TextField } from "@/components/ui/forms/text-field";
import { type Source, useAddSources } from "./use-add-sources";

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
] as const satisfies readonly (readonly [Source["type"], string])[];

type Fields = Readonly<Record<"title" | "author" | "publisher" | "year" | "url", string>> & { readonly type: Source["type"] };
type Props = { readonly debate: string; readonly address: string; readonly onAdded: (sourceIds: readonly string[]) => void };

export function SourceForm({ debate, address, onAdded }: Props) {
  const id = useId();
  const { add, isSending, problem } = useAddSources(debate, onAdded);
  const [fields, setFields] = useState<Fields>({
    title: "",
    author: "",
    publisher: "",
    year: "",
    url: address,
    type: address ? "webpage" : "article",
  });
  const [isChecked, setIsChecked] = useState(false);
  // Whoever comes from a pasted address has its title to write.
  useEffect(() => {
    if (address) document.getElementById(`${id}-title`)?.focus();
  }, [address, id]);
  const problems = isChecked ? problemsOf(fields) : {};
  const field = (name: Exclude<keyof Fields, "type">) => ({
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
    else add({ ...fields, year: fields.year.trim() === "" ? null : Number(fields.year) });
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextField label="Title" maxLength={300} {...field("title")} />
      <TextField label="Author" optional hint="Several authors: part them by semicolons." maxLength={300} {...field("author")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Published by or in" optional maxLength={200} {...field("publisher")} />
        <TextField label="Year" optional inputMode="numeric" {...field("year")} />
      </div>
      <TextField label="Web address" optional type="url" maxLength={2_000} {...field("url")} />
      <Select
        label="Kind"
        options={TYPES.map(([value, label]) => ({ value, label }))}
        value={fields.type}
        onChange={({ target }) => setFields({ ...fields, type: target.value as Source["type"] })}
      />
      <FormError title="Not added" message={problem} />
      <div>
        <Button type="submit" variant="primary" busy={isSending}>
          Add source
        </Button>
      </div>
    </form>
  );
}

function problemsOf({ title, year, url }: Fields): Partial<Record<keyof Fields, string>> {
  return {
    ...(title.trim() === "" && { title: "Give it a title." }),
    ...(/^\s*([1-9]\d{3})?\s*$/.test(year) ? {} : { year: "Write a year with four figures." }),
    ...(/^\s*((https?:\/\/|mailto:)\S+)?\s*$/i.test(url) ? {} : { url: "Begin with https://, http:// or mailto:." }),
  };
}
