"use client";

import { useState } from "react";
import { FileField } from "@/components/ui/forms/file-field";
import type { LossView } from "@/contracts/argument/exchange";
import { base64Of, refusalToRead } from "@/lib/read-file";
import { useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { LossList } from "../../../shell/loss-list";

type Props = { readonly workspace: string; readonly onRead: (text: string, name: string) => void };
type State = { readonly problem: string | null; readonly isBusy: boolean; readonly lost: readonly LossView[] | null };

const MEGABYTES = 1;

/** A scenario that starts from arguments made elsewhere; it stands in the editor until somebody saves it. */
export function FromArguments({ workspace, onRead }: Props) {
  const client = useTRPCClient();
  const [state, setState] = useState<State>({ problem: null, isBusy: false, lost: null });

  async function read(file: File) {
    const refusal = refusalToRead(file, MEGABYTES);
    if (refusal !== null) return setState({ problem: refusal, isBusy: false, lost: null });
    setState({ problem: null, isBusy: true, lost: null });
    try {
      const content = base64Of(new Uint8Array(await file.arrayBuffer()));
      const { text, lost } = await client.scenarios.fromArguments.mutate({ workspace, fileName: file.name, content });
      setState({ problem: null, isBusy: false, lost });
      onRead(text, file.name);
    } catch (error) {
      setState({ problem: sentenceOf(error), isBusy: false, lost: null });
    }
  }

  return (
    <div className="flex flex-col gap-2">
      <FileField
        label="Start from a file of arguments"
        hint="Argdown, AIF, Kialo or .bag, up to 1 MB. Its options, claims, arguments and sources become a scenario in the editor."
        accept=".argdown,.json,.txt,.bag"
        error={state.problem}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void read(file);
          // The same file can be chosen again after it was mended.
          target.value = "";
        }}
      />
      <div role="status" className="flex flex-col gap-2 empty:hidden">
        {state.isBusy ? <p className="font-sans text-sm text-muted">Reading the file…</p> : null}
        {state.lost ? <LossList lost={state.lost} nothing="Nothing of the file is lost." /> : null}
      </div>
    </div>
  );
}
