"use client";

import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import type { DebateView } from "@/contracts/debates/debates";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { ActionRow } from "./action-row";

type Props = { readonly debate: string; readonly advance: DebateView["advance"]; readonly refresh: () => Promise<unknown> };

/** Whether phases begin by themselves at the deadline of the one before; changed at any time. */
export function AdvanceChoice({ debate, advance, refresh }: Props) {
  const client = useTRPCClient();
  const other = advance === "by-hand" ? "by-clock" : "by-hand";
  const setting = useAct(
    (input: { readonly advance: DebateView["advance"] }, keyed) => client.control.setAdvance.mutate({ debate, ...input, ...keyed }),
    refresh,
  );
  return (
    <div className="border-y border-line">
      <ActionRow says={SAYS[advance]}>
        <Button size="small" icon="clock" busy={setting.isBusy} onClick={() => setting.act({ advance: other })}>
          {advance === "by-hand" ? "Go on by the clock" : "Go on by hand"}
        </Button>
      </ActionRow>
      <FormError message={setting.problem} title="It goes on as before" />
    </div>
  );
}

const SAYS = {
  "by-hand": "You begin each phase. By the clock, each begins at the deadline of the one before, with its planned length.",
  "by-clock": "Each phase begins by itself at the deadline of the one before. By hand, you begin it.",
} as const;
