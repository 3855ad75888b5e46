"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { TextField } from "@/components/ui/forms/text-field";
import { Countdown } from "@/components/ui/time/countdown";
import type { PhaseView } from "@/contracts/debates";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { minutesAfterExtending, readMinutes } from "./deadline";
import { useServerClock } from "./use-control";

type Props = { readonly debate: string; readonly phase: PhaseView; readonly serverNow: string; readonly refresh: () => Promise<unknown> };

const STEPS = [1, 5, 10] as const;

/** The deadline of the present phase, and of the poll open in it: more time, another time, or none. */
export function DeadlineForm({ debate, phase, serverNow, refresh }: Props) {
  const client = useTRPCClient();
  const now = useServerClock(serverNow);
  const setting = useAct(
    (input: { readonly minutes: number | null }, keyed) => client.debates.setDeadline.mutate({ debate, ...input, ...keyed }),
    refresh,
  );
  return (
    <div className="flex flex-col gap-3">
      <p className="flex min-h-7 flex-wrap items-baseline gap-x-2 font-sans text-base">
        {phase.deadline ? (
          <Countdown deadline={phase.deadline} serverNow={serverNow} label="left" expired="The deadline has passed" />
        ) : (
          <span>There is no deadline.</span>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        {STEPS.map((step) => (
          <Button
            key={step}
            size="small"
            icon="plus"
            busy={setting.isBusy}
            onClick={() => setting.act({ minutes: minutesAfterExtending(phase.deadline, now(), step) })}
          >
            {step} min
          </Button>
        ))}
        {phase.deadline ? (
          <Button size="small" busy={setting.isBusy} onClick={() => setting.act({ minutes: null })}>
            Lift the deadline
          </Button>
        ) : null}
      </div>
      <MinutesForm isBusy={setting.isBusy} onSet={(minutes) => setting.act({ minutes })} />
      <FormError message={setting.problem} title="The deadline stays as it was" />
    </div>
  );
}

function MinutesForm({ isBusy, onSet }: { readonly isBusy: boolean; readonly onSet: (minutes: number) => void }) {
  const [typed, setTyped] = useState("");
  const [isTried, setIsTried] = useState(false);
  const { minutes, problem } = readMinutes(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(minutes === null);
    if (minutes === null) return;
    onSet(minutes);
    setTyped("");
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <TextField
        label="Minutes from now"
        inputMode="numeric"
        width="figures"
        unit="min"
        value={typed}
        error={isTried ? (problem ?? (typed.trim() === "" ? "Write a number of minutes." : null)) : null}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" busy={isBusy}>
        Set
      </Button>
    </form>
  );
}
