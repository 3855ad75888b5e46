"use client";

import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { CopyButton } from "@/components/ui/actions/copy-button";
import { QrPicture } from "@/components/ui/data/qr-picture";
import { Notice } from "@/components/ui/feedback/notice";
import { TextField } from "@/components/ui/forms/text-field";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { inGroups, linkWithKey, sheetKeyIn } from "./sheet-key";

/** How to go on with detached answers on another device, or after signing out here. */
export function SheetCode({ sheetKey }: { readonly sheetKey: string }) {
  const [isShown, setShown] = useState(false);
  return (
    <Disclosure summary="Go on on another device: your code" onToggle={({ currentTarget }) => setShown(currentTarget.open)} look="section">
      {isShown ? <Code sheetKey={sheetKey} /> : null}
    </Disclosure>
  );
}

function Code({ sheetKey }: { readonly sheetKey: string }) {
  const link = linkWithKey(window.location.href, sheetKey);
  return (
    <div className="flex flex-col gap-3 py-3">
      <p className="measure font-sans text-base">
        This browser alone knows which answers are yours. Open this page on the other device with the picture or the link, or enter the code
        there. Keep the code to yourself: whoever has it can read and change your answers. When you sign out here, it is forgotten here.
      </p>
      <QrPicture text={link} label="QR picture of the link with your code" className="size-48" />
      <p className="max-w-full font-mono text-base break-all">{inGroups(sheetKey)}</p>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={link} label="Copy link" />
        <CopyButton text={sheetKey} label="Copy code" />
      </div>
    </div>
  );
}

type EnterProps = { readonly isWrong: boolean; readonly onEnter: (key: string) => void };

/** For whoever began on another device. */
export function EnterCode({ isWrong, onEnter }: EnterProps) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = () => {
    const key = sheetKeyIn(text);
    setProblem(key ? null : "This is no code of a panel. It has 43 letters and digits.");
    if (key) onEnter(key);
  };
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="refusal" title="You have answered on another device">
        Open the panel there and take the code from it, or enter it here. Without it nobody, not even the server, can tell which answers are
        yours, and they cannot be changed.
        {isWrong ? " The code that this browser has opens no answers of this panel." : null}
      </Notice>
      <form
        className="flex max-w-xl flex-col items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label="Your code"
          autoComplete="off"
          spellCheck={false}
          value={text}
          error={problem}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit">Open my answers</Button>
      </form>
    </div>
  );
}
