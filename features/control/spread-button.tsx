"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { ProgressBar } from "@/components/ui/data/meter";
import { FormError } from "@/components/ui/forms/form-error";
import { plural } from "@/lib/format";
import { useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { type Seating, spreadEvenly } from "./seating";

type Props = {
  readonly debate: string;
  readonly seating: Seating;
  readonly refusal: string | null;
  readonly refresh: () => Promise<unknown>;
};

/** A seat for everybody without one, at one press. Each seat is an act of its own, so what was done before a failure stays. */
export function SpreadButton({ debate, seating, refusal, refresh }: Props) {
  const client = useTRPCClient();
  const isRunning = useRef(false);
  const [fraction, setFraction] = useState(0);
  const spreading = useMutation({
    mutationFn: async () => {
      const assignments = spreadEvenly(seating);
      for (const [index, assignment] of assignments.entries()) {
        setFraction(index / assignments.length);
        await client.seats.assign.mutate({ debate, ...assignment, idempotencyKey: newKey() });
      }
    },
    // Trying again by itself would begin with those who sit already.
    retry: false,
    onSettled: async () => {
      await refresh();
      isRunning.current = false;
    },
  });
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        busy={spreading.isPending}
        refusal={refusal}
        onClick={() => {
          if (isRunning.current) return;
          isRunning.current = true;
          spreading.mutate();
        }}
      >
        Spread {plural(seating.unseated.length, "person", "people")} over the voting delegations
      </Button>
      {spreading.isPending ? <ProgressBar label="Giving out seats" fraction={fraction} className="w-full max-w-80" /> : null}
      <p className="font-sans text-sm text-muted">
        The delegations with the fewest people get the next one. You can move anybody afterwards.
      </p>
      <FormError message={spreading.error ? sentenceOf(spreading.error) : null} title="Not everybody has a seat" />
    </div>
  );
}
