"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import { Dialog } from "@/components/ui/overlays/dialog";
import { plural } from "@/lib/format";
import { countGraphemes } from "@/lib/graphemes";
import { useKept } from "@/lib/kept/use-kept";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { KeptNote } from "../../../shell/kept/kept-note";

export type Nudged = {
  readonly to: { readonly participantId: string } | { readonly delegation: string };
  readonly name: string;
  /** What is most likely meant. */
  readonly text: string;
};
type Props = { readonly debate: string; readonly nudged: Nudged | null; readonly onClose: () => void };

const MOST = 160;

/** A few words to one person or one delegation, over whatever room they are in. */
export function NudgeDialog({ debate, nudged, onClose }: Props) {
  return (
    <Dialog
      open={nudged !== null}
      onClose={onClose}
      title={nudged ? `Nudge ${nudged.name}` : ""}
      description="Only they see it, over whatever room they are in. It is not in the record."
    >
      {nudged ? <NudgeForm key={JSON.stringify(nudged.to)} debate={debate} nudged={nudged} onDone={onClose} /> : null}
    </Dialog>
  );
}

type FormProps = { readonly debate: string; readonly nudged: Nudged; readonly onDone: () => void };

function NudgeForm({ debate, nudged: { to, name, text: suggested }, onDone }: FormProps) {
  const client = useTRPCClient();
  const toast = useToast();
  const place = `nudge:${debate}:${"delegation" in to ? to.delegation : to.participantId}`;
  const { value: text, set: setText, forget, isFromBefore } = useKept(place, suggested);
  const [problem, setProblem] = useState<string | null>(null);
  const nudging = useAct(
    (input: { readonly text: string }, keyed) => client.control.nudge.mutate({ debate, to, ...input, ...keyed }),
    ({ people }) => {
      forget();
      onDone();
      toast({ message: "delegation" in to ? `${name} was nudged: ${plural(people, "person", "people")}.` : `${name} was nudged.` });
    },
    place,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const refusal = refusalToNudge(text);
    setProblem(refusal);
    if (!refusal) nudging.act({ text: text.trim() });
  };
  return (
    <form onSubmit={submit} className="flex flex-col items-start gap-3">
      <TextArea
        label="What they read"
        className="w-full"
        rows={2}
        limit={MOST}
        value={text}
        error={problem}
        onChange={({ target }) => {
          setText(target.value);
          setProblem(null);
        }}
      />
      <KeptNote isFromBefore={isFromBefore} onDiscard={forget} />
      <Button type="submit" variant="primary" icon="bell" busy={nudging.isBusy}>
        Nudge
      </Button>
      <FormError message={nudging.problem} title="Nobody was nudged" />
    </form>
  );
}

function refusalToNudge(text: string): string | null {
  if (text.trim() === "") return "Write a few words.";
  return countGraphemes(text.trim()) > MOST ? `At most ${MOST} characters.` : null;
}
