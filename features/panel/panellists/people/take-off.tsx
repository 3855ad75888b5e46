import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import type { PanellistView } from "@/contracts/panel/panellists";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

type Props = { readonly debate: string; readonly person: PanellistView; readonly onDone: () => void };

/** Takes somebody off the panel, asked for twice: it cannot be undone. */
export function TakeOff({ debate, person, onDone }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [isAsked, setIsAsked] = useState(false);
  const withdrawing = useAct(
    (input: { readonly panellistId: string }, keyed) => client.panellists.withdraw.mutate({ debate, ...input, ...keyed }),
    async () => {
      await queryClient.invalidateQueries({ queryKey: trpc.panellists.list.queryKey() });
      onDone();
    },
  );
  const certain = useRef<HTMLButtonElement>(null);
  // The button that asked has gone: whoever works by keyboard goes on here.
  useEffect(() => {
    if (isAsked) certain.current?.focus();
  }, [isAsked]);
  if (!isAsked)
    return (
      <Button variant="danger" onClick={() => setIsAsked(true)}>
        Take them off the panel
      </Button>
    );
  return (
    <div className="flex flex-col items-start gap-3">
      <p id={`off-${person.id}`} className="measure font-sans text-base wrap-anywhere">
        Take {person.name} off for good? Their links lead nowhere then, and they answer no more. What they have answered stays in its
        rounds. The record says that somebody was taken off, and not who.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button
          className="max-w-full wrap-anywhere"
          variant="danger"
          busy={withdrawing.isBusy}
          ref={certain}
          aria-describedby={`off-${person.id}`}
          onClick={() => withdrawing.act({ panellistId: person.id })}
        >
          Take off {person.name}
        </Button>
        <Button variant="quiet" onClick={() => setIsAsked(false)}>
          Keep them
        </Button>
      </div>
      <FormError message={withdrawing.problem} title="Still on the panel" />
    </div>
  );
}
