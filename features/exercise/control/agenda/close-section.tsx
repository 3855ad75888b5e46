"use client";

import { useId } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { ConsequenceList } from "./consequence-list";
import { consequencesOfClosing, type Situation } from "./consequences";

type Props = {
  readonly debate: string;
  readonly situation: Situation;
  /** No phase comes after this one. */
  readonly isLast: boolean;
  readonly refresh: () => Promise<unknown>;
};

/** The end of the debate: in its last phase in sight, before that folded away, because it cannot be taken back. */
export function CloseSection({ debate, situation, isLast, refresh }: Props) {
  const id = useId();
  const client = useTRPCClient();
  const closing = useAct((_: object, keyed) => client.debates.close.mutate({ debate, ...keyed }), refresh);
  const body = (
    <div className="flex flex-col items-start gap-4">
      <ConsequenceList id={id} items={consequencesOfClosing(situation)} />
      <Button variant="danger" icon="lock" busy={closing.isBusy} aria-describedby={id} onClick={() => closing.act({})}>
        Close the debate
      </Button>
      <FormError message={closing.problem} title="The debate stays open" />
    </div>
  );
  return isLast ? (
    <Section title="Close the debate" lead="This is the last phase.">
      {body}
    </Section>
  ) : (
    <Disclosure look="section" summary="Close the debate early">
      {body}
    </Disclosure>
  );
}
