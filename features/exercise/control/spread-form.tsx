"use client";

import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { Checkbox } from "@/components/ui/forms/checkbox";
import { FormError } from "@/components/ui/forms/form-error";
import type { DebateView } from "@/contracts/debates/debates";
import { plural } from "@/lib/format";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

type Props = {
  readonly debate: DebateView;
  /** How many have no seat. */
  readonly unseated: number;
  readonly refusal: string | null;
  readonly refresh: () => Promise<unknown>;
};

/** A seat for everybody without one, in one act: balanced, or by lot. */
export function SpreadForm({ debate, unseated, refusal, refresh }: Props) {
  const client = useTRPCClient();
  const toast = useToast();
  const [overAll, setOverAll] = useState(false);
  const spreading = useAct(
    (input: { readonly how: "balanced" | "random"; readonly over: "voting" | "all" }, keyed) =>
      client.seats.spread.mutate({ debate: debate.slug, ...input, ...keyed }),
    async ({ seated }) => {
      await refresh();
      toast({ message: `${plural(seated, "person has", "people have")} a seat.` });
    },
  );
  const others = debate.delegations.some(({ kind }) => kind !== "voting");
  const over = overAll ? "all" : "voting";
  const busyWith = (how: string) => spreading.isBusy && spreading.input?.how === how;
  return (
    <div className="flex flex-col items-start gap-2">
      {others ? (
        <Checkbox
          label="Also over chair, red team and observing delegations"
          checked={overAll}
          onChange={({ target }) => setOverAll(target.checked)}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" refusal={refusal} busy={busyWith("balanced")} onClick={() => spreading.act({ how: "balanced", over })}>
          Seat {plural(unseated, "person", "people")}, balanced
        </Button>
        <Button refusal={refusal} busy={busyWith("random")} onClick={() => spreading.act({ how: "random", over })}>
          By lot
        </Button>
      </div>
      <p className="measure font-sans text-sm text-muted">
        Balanced: the delegations with the fewest people get the next one, and people of one group of your list are spread. By lot: each
        seat is drawn by itself. The record keeps the seed, so that anybody can draw again. You can move anybody afterwards.
      </p>
      <FormError message={spreading.problem} title="Nobody was seated" />
    </div>
  );
}
