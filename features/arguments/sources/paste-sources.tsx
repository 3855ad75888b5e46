"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import { useAddSources } from "./use-add-sources";

type Props = {
  readonly debate: string;
  readonly onAdded: (sourceIds: readonly string[]) => void;
  /** Goes on to the form with the address that was pasted. */
  readonly onDescribe: (address: string) => void;
};

/** One box for whatever people have: an address, BibTeX, CSL-JSON. */
export function PasteSources({ debate, onAdded, onDescribe }: Props) {
  const [text, setText] = useState("");
  const { paste, isSending, problem } = useAddSources(debate, onAdded);
  const isAddress = /^\s*(https?:\/\/|mailto:)\S+\s*$/i.test(text);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== "") paste(text);
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextArea
        label="Web address, BibTeX or CSL-JSON"
        hint="Several addresses go on lines of their own; at most 50 sources. Addresses are kept, never opened by the server."
        rows={5}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <FormError title="Nothing was added" message={problem} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={isSending} refusal={text.trim() === "" ? "Paste something first." : null}>
          Add
        </Button>
        {isAddress ? <Button onClick={() => onDescribe(text.trim())}>Give it a title first</Button> : null}
      </div>
    </form>
  );
}
