"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import type { DebateView } from "@/contracts/debates/debates";
import { countGraphemes } from "@/lib/graphemes";
import { useKept } from "@/lib/kept/use-kept";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { KeptNote } from "../../../shell/kept/kept-note";
import { StandingNow } from "./standing-now";

type Props = { readonly debate: Pick<DebateView, "slug" | "announcement">; readonly refresh: () => Promise<unknown> };

const MOST = 280;

/** The announcement that stands, the way to take it away, and the next one. */
export function AnnounceForm({ debate: { slug, announcement }, refresh }: Props) {
  const client = useTRPCClient();
  const place = `announcement:${slug}`;
  const { value: text, set: setText, forget, isFromBefore } = useKept(place, "");
  const [problem, setProblem] = useState<string | null>(null);
  const announcing = useAct(
    (input: { readonly text: string }, keyed) => client.control.announce.mutate({ debate: slug, ...input, ...keyed }),
    async (_, sent) => {
      // What was typed meanwhile stays.
      if (text.trim() === sent.text) forget();
      await refresh();
    },
    place,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const refusal = refusalToAnnounce(text);
    setProblem(refusal);
    if (!refusal) announcing.act({ text: text.trim() });
  };
  return (
    <form onSubmit={submit} className="flex flex-col items-start gap-3">
      {announcement ? (
        <StandingNow label="Everyone reads" isBusy={announcing.isBusy} onTakeAway={() => announcing.act({ text: "" })}>
          {announcement.text}
        </StandingNow>
      ) : null}
      <TextArea
        label="Announcement"
        hint="It replaces the one before."
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
      <KeptNote isFromBefore={isFromBefore} />
      <Button type="submit" busy={announcing.isBusy}>
        Announce
      </Button>
      <FormError message={announcing.problem} title="Nothing was announced" />
    </form>
  );
}

function refusalToAnnounce(text: string): string | null {
  if (text.trim() === "") return "Write what everyone is to read.";
  return countGraphemes(text.trim()) > MOST ? `At most ${MOST} characters: it must be read at a glance.` : null;
}
