"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import { TextArea } from "@/components/ui/forms/text-area";
import type { GapView } from "@/contracts/argument/gaps";
import type { DebateView } from "@/contracts/debates/debates";
import { useKept } from "@/lib/kept/use-kept";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { KeptNote } from "../../shell/kept/kept-note";
import type { OptionLooks } from "../../shell/option-looks";
import { proposedPrompt } from "./words";

type Props = { readonly debate: DebateView; readonly gap: GapView; readonly looks: OptionLooks; readonly onClose: () => void };

/** Turns a gap into a prompt for a delegation: whom it falls to and what to say are proposed. */
export function AskForm({ debate, gap, looks, onClose }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const voting = debate.delegations.filter(({ key }) => !gap.asked.includes(key));
  const likely = gap.delegations.find((key) => voting.some((one) => one.key === key));
  const [delegation, setDelegation] = useState(likely ?? "");
  const place = `ask:${debate.slug}:${gap.id}`;
  const proposed = proposedPrompt(gap, { option: (key) => looks(key).label });
  const { value: text, set: setText, forget, isFromBefore } = useKept(place, proposed);
  const [problem, setProblem] = useState<string | null>(null);
  const name = (key: string) => debate.delegations.find((one) => one.key === key)?.name ?? key;
  const sending = useAct(
    (input: { readonly delegation: string; readonly text: string }, keyed) =>
      client.prompts.send.mutate({ debate: debate.slug, gap: gap.id, ...input, ...keyed }),
    async () => {
      forget();
      toast({ message: `${name(delegation)} has been asked.` });
      onClose();
      await Promise.all([trpc.gaps.pathKey(), trpc.prompts.pathKey()].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    },
    place,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = delegation === "" ? "Choose whom to ask." : text.trim() === "" ? "Write what to ask." : null;
    setProblem(missing);
    if (missing === null) sending.act({ delegation, text });
  };
  return (
    <form onSubmit={submit} noValidate className="flex max-w-2xl flex-col gap-3 border-l-4 border-accent bg-wash p-4">
      <Select
        label="Whom to ask"
        placeholder="Choose a delegation"
        value={delegation}
        onChange={({ target }) => setDelegation(target.value)}
        options={voting.map(({ key, name: label }) => ({
          value: key,
          label: gap.delegations.includes(key) ? `${label} (it falls to them)` : label,
        }))}
      />
      <TextArea
        label="What to ask"
        hint="Everybody in the delegation sees it over every room, with a link to where it is mended. It goes into the record."
        rows={3}
        limit={400}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <KeptNote isFromBefore={isFromBefore} onDiscard={forget} />
      <FormError message={problem ?? sending.problem} title="Not sent" />
      <Cluster gap={2}>
        <Button type="submit" variant="primary" busy={sending.isBusy}>
          Ask
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </Cluster>
    </form>
  );
}
