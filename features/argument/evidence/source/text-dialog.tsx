"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FileField } from "@/components/ui/forms/file-field";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import { Dialog } from "@/components/ui/overlays/dialog";
import { formatBytes } from "@/lib/format";
import { useSetText } from "../use-evidence-acts";

type Props = {
  readonly debate: string;
  readonly sourceId: string;
  readonly isReplacing: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
};

const MOST = 200_000;

/** Pastes or uploads the text of a source. All quotations of it are checked again at once. */
export function TextDialog({ debate, sourceId, isReplacing, open, onClose }: Props) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const keep = useSetText(debate, sourceId, onClose);
  const size = new TextEncoder().encode(text).length;
  const refusal =
    text.trim() === "" ? "Paste or choose a text first." : size > MOST ? `This is ${formatBytes(size)}; at most 200 kB are kept.` : null;

  async function read(file: File | undefined) {
    if (!file) return;
    if (file.size > MOST * 2) return setProblem(`“${file.name}” is too large: at most 200 kB are kept.`);
    const read = await file.text();
    const isText = !read.includes("\0") && !read.includes("\uFFFD");
    setProblem(isText ? null : `“${file.name}” is not plain text in UTF-8. Save it as .txt first.`);
    if (isText) setText(read.replaceAll("\r\n", "\n"));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (refusal === null) keep.act({ text });
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="wide"
      title={isReplacing ? "Replace the text" : "Add the source’s text"}
      description="Every quotation of this source is checked against it word for word. Everybody in the debate can read it: put here only what you may share."
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <FileField
          label="A text file"
          optional
          hint=".txt or .md, at most 200 kB"
          accept=".txt,.md,text/plain,text/markdown"
          error={problem}
          onChange={({ target }) => void read(target.files?.[0])}
        />
        <TextArea
          label="Or paste it here"
          className="[&_textarea]:max-h-72 [&_textarea]:overflow-y-auto"
          rows={8}
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <FormError title="Not kept" message={keep.problem} />
        <div>
          <Button type="submit" variant="primary" busy={keep.isBusy} refusal={refusal}>
            Keep and check the quotations
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
