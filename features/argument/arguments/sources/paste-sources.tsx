"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FileField } from "@/components/ui/forms/file-field";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import { useKept } from "@/lib/kept/use-kept";
import { KeptNote } from "../../../shell/kept/kept-note";
import { PastePreview } from "./paste-preview";
import { useAddSources } from "./use-add-sources";
import { usePreview } from "./use-preview";

type Props = {
  readonly debate: string;
  readonly onAdded: (sourceIds: readonly string[]) => void;
  /** Goes on to the form with the address that was pasted. */
  readonly onDescribe: (address: string) => void;
};

const MOST = 100_000;

/** One box for whatever people have: an address, BibTeX, CSL-JSON, RIS. It says what it would add before it does. */
export function PasteSources({ debate, onAdded, onDescribe }: Props) {
  const place = `paste-sources:${debate}`;
  const { value: text, set: setText, forget, isFromBefore } = useKept(place, "");
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const { paste } = useAddSources(debate, place, (sourceIds) => {
    forget();
    onAdded(sourceIds);
  });
  const preview = usePreview(debate, text);
  const isAddress = /^\s*(https?:\/\/|mailto:)\S+\s*$/i.test(text);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== "") paste.act({ text });
  }

  async function read(file: File | undefined) {
    if (!file) return;
    setFileProblem(file.size > MOST ? `“${file.name}” has more than 100 kB; paste a part of it.` : null);
    if (file.size <= MOST) setText(await file.text());
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextArea
        label="Web address, BibTeX, CSL-JSON or RIS"
        hint="Several addresses go on lines of their own; at most 50 sources. Addresses are kept, never opened by the server."
        rows={5}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <FileField
        label="Or a file of your reference manager"
        optional
        accept=".bib,.json,.ris,.txt"
        error={fileProblem}
        onChange={({ target }) => void read(target.files?.[0])}
      />
      <PastePreview preview={preview} />
      <KeptNote isFromBefore={isFromBefore} onDiscard={forget} />
      <FormError title="Nothing was added" message={paste.problem} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={paste.isBusy} refusal={text.trim() === "" ? "Paste something first." : null}>
          Add
        </Button>
        {isAddress ? (
          <Button
            onClick={() => {
              forget();
              onDescribe(text.trim());
            }}
          >
            Give it a title first
          </Button>
        ) : null}
      </div>
    </form>
  );
}
