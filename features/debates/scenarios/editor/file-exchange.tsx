"use client";

import { type ChangeEvent, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/actions/button";
import { CopyButton } from "@/components/ui/actions/copy-button";
import { FileField } from "@/components/ui/forms/file-field";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { Edition } from "./edition";
import { decode, refusalToRead, refusalToSend } from "./file-rules";
import { FromArguments } from "./from-arguments";

type Props = {
  readonly workspace: string;
  readonly text: string;
  readonly edition: Edition;
  /** Takes the text of a chosen file, and its name. */
  readonly onRead: (text: string, name: string) => void;
};

/** Files in and out, for those who would rather write in an editor of their own. */
export function FileExchange({ workspace, text, edition, onRead }: Props) {
  const [problem, setProblem] = useState<string | null>(null);

  async function read({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    if (!file) return;
    const refusal = refusalToRead(file);
    const content = refusal ? null : decode(await file.arrayBuffer().catch(() => new Uint8Array([0xff]).buffer));
    const faults = refusal ?? (content === null ? `“${file.name}” cannot be read as text in UTF-8.` : refusalToSend(content));
    setProblem(faults);
    if (faults === null && content !== null) onRead(content, file.name);
    // The same file can be chosen again after it was mended.
    target.value = "";
  }

  return (
    <section aria-labelledby="file-exchange" className="flex flex-col gap-4">
      <h2 id="file-exchange" className="border-b border-edge pb-2 font-serif text-xl font-semibold">
        File
      </h2>
      <FileField
        label="Upload a file"
        hint="YAML, up to 512 kB. It replaces what is in the editor; nothing is saved before you save."
        accept=".yaml,.yml"
        error={problem}
        onChange={(event) => void read(event)}
      />
      <FromArguments workspace={workspace} onRead={onRead} />
      <div>
        <Button icon="download" onClick={() => download(text, edition)}>
          Download
        </Button>
      </div>
      <SchemaHelp />
    </section>
  );
}

function SchemaHelp() {
  return (
    <Disclosure summary="Write it in an editor of your own">
      <div className="flex flex-col items-start gap-3 font-sans text-sm">
        <p>
          Editors that know YAML complete keys and mark mistakes as you write when the first line of the file names the{" "}
          <a href="/scenario.schema.json" className="underline decoration-edge underline-offset-3 hover:decoration-accent">
            JSON Schema of a scenario
          </a>
          :
        </p>
        <SchemaLine />
      </div>
    </Disclosure>
  );
}

/** The address is the browser's to know: while the page is made on the server it stays empty. */
function SchemaLine() {
  const origin = useSyncExternalStore(
    () => () => {},
    () => window.location.origin,
    () => "",
  );
  const line = `# yaml-language-server: $schema=${origin}/scenario.schema.json`;
  return (
    <>
      <code className="w-full bg-wash p-2 font-mono text-xs break-all">{line}</code>
      <CopyButton text={line} label="Copy the line" />
    </>
  );
}

function download(text: string, { key, version }: Edition) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: `${key ?? "scenario"}-v${version ?? 1}.yaml` });
  link.click();
  URL.revokeObjectURL(url);
}
