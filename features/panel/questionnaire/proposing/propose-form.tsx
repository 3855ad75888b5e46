"use client";

import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import { TextArea } from "@/components/ui/forms/text-area";
import { TextField } from "@/components/ui/forms/text-field";
import { useKept } from "@/lib/kept/use-kept";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { KeptNote } from "../../../shell/kept/kept-note";
import { drawSheetKey } from "../sheet/sheet-key";

/** `secret` goes with the words, so that no trace of the request tells them: drawn with the first letter, so that a repetition has the same. */
type Proposal = { readonly question: string; readonly description: string; readonly secret: string };
const NONE: Proposal = { question: "", description: "", secret: "" };

/** What a panellist thinks the panel should be asked, in the round before the first. */
export function ProposeForm({ debate, roundId }: { readonly debate: string; readonly roundId: string }) {
  const client = useTRPCClient();
  const place = `panel-proposal:${roundId}`;
  const { value, set, forget, isFromBefore } = useKept(place, NONE);
  const [sent, setSent] = useState(0);
  const proposing = useAct(
    (proposal: Proposal, keyed) => client.panel.propose.mutate({ debate, ...proposal, ...keyed }),
    () => {
      forget();
      setSent((count) => count + 1);
    },
    place,
  );
  const write = (words: Partial<Proposal>) => set({ ...value, secret: value.secret || drawSheetKey(), ...words });
  return (
    <form
      className="flex flex-col items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (value.question.trim() !== "") proposing.act(value);
      }}
    >
      <TextField
        label="What should the panel be asked?"
        hint="One question, statement or option. Whoever runs the panel puts like ones together."
        className="w-full"
        value={value.question}
        onChange={({ target }) => write({ question: target.value })}
      />
      <TextArea
        label="Why, or what is meant"
        optional
        face="written"
        limit={2_000}
        className="w-full"
        value={value.description}
        onChange={({ target }) => write({ description: target.value })}
      />
      {proposing.problem ? <Notice tone="refusal">{proposing.problem}</Notice> : null}
      <KeptNote isFromBefore={isFromBefore} onDiscard={forget} />
      <Button type="submit" disabled={proposing.isBusy || value.question.trim() === ""}>
        Propose
      </Button>
      <p role="status" className="font-sans text-sm text-muted">
        {sent > 0 ? "Proposed. You may propose more." : ""}
      </p>
    </form>
  );
}
