"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FileField } from "@/components/ui/forms/file-field";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import { refusalToRead } from "@/lib/read-file";
import { readTextFile } from "@/lib/read-text-file";
import type { CheckedList } from "./use-checked-list";

type Props = {
  readonly list: CheckedList<unknown>;
  readonly fileHint?: string;
  readonly textHint?: string;
  readonly placeholder: string;
  /** What the columns mean. */
  readonly children?: ReactNode;
};

/** A list from a file or pasted, and the press that has it looked at; a file is looked at at once. */
export function ListField({ list, fileHint, textHint, placeholder, children }: Props) {
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const choose = async (file: File) => {
    const problem = refusalToRead(file, 0.2);
    setFileProblem(problem);
    if (problem) return;
    const read = await readTextFile(file);
    list.change(read);
    list.look(read);
  };
  return (
    <>
      <FileField
        label="CSV file"
        hint={fileHint}
        accept=".csv,.tsv,.txt,text/csv"
        error={fileProblem}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void choose(file);
          // The same file can be chosen again after it was mended.
          target.value = "";
        }}
      />
      <TextArea
        label="Or paste it"
        hint={textHint}
        rows={6}
        value={list.text}
        placeholder={placeholder}
        onChange={({ target }) => list.change(target.value)}
      />
      {children}
      <div>
        <Button
          busy={list.isLooking}
          refusal={list.text.trim() === "" ? "Choose a file or paste a list first." : null}
          onClick={() => list.look(list.text)}
        >
          Look at it
        </Button>
      </div>
      <FormError message={list.problem} title="The list was not read" />
    </>
  );
}
