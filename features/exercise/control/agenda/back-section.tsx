"use client";

import { useId } from "react";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { PhaseView } from "@/contracts/debates/debates";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { ConsequenceList } from "./consequence-list";
import { consequencesOfGoingBack, minutesLeftWhenLeft, refusalToGoBack, type Situation } from "./consequences";

type Props = {
  readonly debate: string;
  readonly situation: Situation;
  readonly now: PhaseView;
  readonly refresh: () => Promise<unknown>;
};

/** The way back to the phase before, for a press too many. Absent in the first phase. */
export function BackSection({ debate, situation, now, refresh }: Props) {
  const id = useId();
  const client = useTRPCClient();
  const toast = useToast();
  const before = situation.debate.phases.find(({ order }) => order === now.order - 1);
  const going = useAct(
    (input: { readonly order: number; readonly from: number; readonly minutes: number }, keyed) =>
      client.debates.enterPhase.mutate({ debate, ...input, ...keyed }),
    async () => {
      await refresh();
      toast({ message: `The debate is in “${before?.title}” again.` });
    },
  );
  if (!before) return null;
  const minutes = minutesLeftWhenLeft(before);
  return (
    <Disclosure look="section" summary={`Back to “${before.title}”`}>
      <div className="flex flex-col items-start gap-3">
        <ConsequenceList id={id} items={consequencesOfGoingBack(situation, now, minutes)} />
        <Button
          icon="undo"
          busy={going.isBusy}
          refusal={refusalToGoBack(situation)}
          aria-describedby={id}
          onClick={() => going.act({ order: before.order, from: now.order, minutes })}
        >
          Go back
        </Button>
        <FormError message={going.problem} title="The debate stays where it is" />
      </div>
    </Disclosure>
  );
}
