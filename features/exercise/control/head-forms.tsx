"use client";

import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import type { DebateView, PersonView } from "@/contracts/debates/debates";
import { ROLE_RULES } from "@/domain/seats";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

type Props = {
  readonly debate: DebateView;
  /** Somebody with a seat who does not head it. */
  readonly person: PersonView;
  /** Name of their delegation. */
  readonly delegation: string;
  readonly onDone: (message: string) => Promise<void>;
};

/** Makes a delegate the head of their delegation. */
export function AppointForm({ debate, person: { participantId, displayName }, delegation, onDone }: Props) {
  const client = useTRPCClient();
  const appointing = useAct(
    (_: object, keyed) => client.seats.appointHead.mutate({ debate: debate.slug, participantId, ...keyed }),
    () => onDone(`${displayName} heads ${delegation}.`),
  );
  return (
    <div className="flex flex-col items-start gap-3 border-t border-line pt-4">
      <p className="measure font-sans text-base">{ROLE_RULES.head} The present head becomes a delegate.</p>
      <Button icon="flag" busy={appointing.isBusy} onClick={() => appointing.act({})}>
        Make {displayName} the head
      </Button>
      <FormError message={appointing.problem} title="The head stays the same" />
    </div>
  );
}

/** Names a delegate who stands in while the head is away, or takes it back. */
export function SubstituteForm({ debate, person, delegation, onDone }: Props) {
  const client = useTRPCClient();
  const { displayName, isSubstitute } = person;
  const naming = useAct(
    (input: { readonly participantId: string | null }, keyed) =>
      client.seats.nameSubstitute.mutate({ debate: debate.slug, delegation: person.delegation ?? "", ...input, ...keyed }),
    () => onDone(isSubstitute ? `${delegation} has no substitute.` : `${displayName} stands in when the head of ${delegation} is away.`),
  );
  return (
    <div className="flex flex-col items-start gap-3 border-t border-line pt-4">
      <p className="measure font-sans text-base">{ROLE_RULES.substitute} A delegation has one substitute.</p>
      <Button busy={naming.isBusy} onClick={() => naming.act({ participantId: isSubstitute ? null : person.participantId })}>
        {isSubstitute ? `${displayName} is no longer the substitute` : `Make ${displayName} the substitute`}
      </Button>
      <FormError message={naming.problem} title="The substitute stays the same" />
    </div>
  );
}
