"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { Checkbox } from "@/components/ui/forms/checkbox";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { Select } from "@/components/ui/forms/select";
import type { SpeakingView } from "@/contracts/exercise/speaking";
import { FAVOUR_WORDS, isListed, SPEAKING_MODE_WORDS, SPEAKING_MODES, type SpeakingMode, USUAL_SECONDS } from "@/domain/speaking";
import { formatDuration } from "@/lib/format-time";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

type Setting = { readonly mode: SpeakingMode; readonly seconds: number; readonly favoursLeast: boolean };

/** How turns are taken, for whoever calls speakers. It says what a change does before it is made. */
export function Settings({ debate, speaking }: { readonly debate: string; readonly speaking: SpeakingView }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const before: Setting = { mode: speaking.mode, seconds: speaking.seconds, favoursLeast: speaking.favoursLeast };
  const [wanted, setWanted] = useState(before);
  const { act, isBusy, problem } = useAct(
    (input: Setting, keyed) => client.speaking.set.mutate({ debate, ...input, ...keyed }),
    () => queryClient.invalidateQueries({ queryKey: trpc.speaking.pathKey() }),
  );
  const isSame = JSON.stringify(wanted) === JSON.stringify(before);
  return (
    <section aria-labelledby="how-turns" className="flex flex-col gap-4">
      <h2 id="how-turns" className="font-serif text-xl font-semibold">
        How turns are taken
      </h2>
      <RadioGroup
        legend="Order"
        name="mode"
        value={wanted.mode}
        onChange={({ target }) => {
          const mode = target.value as SpeakingMode;
          setWanted({ ...wanted, mode, seconds: mode === before.mode ? before.seconds : USUAL_SECONDS[mode] });
        }}
        options={SPEAKING_MODES.map((mode) => ({ value: mode, label: MODE_LABELS[mode], hint: SPEAKING_MODE_WORDS[mode] }))}
      />
      {isListed(wanted.mode) ? null : (
        <Checkbox
          label="Favour delegations that have spoken least"
          hint={FAVOUR_WORDS}
          checked={wanted.favoursLeast}
          onChange={({ target }) => setWanted({ ...wanted, favoursLeast: target.checked })}
        />
      )}
      <Select
        label="Time for each speaker"
        value={String(wanted.seconds)}
        onChange={({ target }) => setWanted({ ...wanted, seconds: Number(target.value) })}
        options={lengths(wanted.seconds).map((seconds) => ({ value: String(seconds), label: formatLength(seconds) }))}
        className="max-w-56"
      />
      <p className="measure font-sans text-sm text-muted">{consequence(before, wanted, speaking.waiting.length)}</p>
      <Button className="self-start" busy={isBusy} refusal={isSame ? "Nothing has changed yet." : null} onClick={() => act(wanted)}>
        {wanted.mode === before.mode ? "Save" : "Begin the new list"}
      </Button>
      <FormError message={problem} />
    </section>
  );
}

const MODE_LABELS = { "opening-statements": "Opening statements", "open-floor": "Open floor", rounds: "Rounds" } as const satisfies Record<
  SpeakingMode,
  string
>;

const LENGTHS = [30, 60, 90, 120, 180, 300, 600] as const;
const lengths = (present: number): readonly number[] => [...new Set([...LENGTHS, present])].sort((a, b) => a - b);
const formatLength = (seconds: number): string =>
  seconds % 60 === 0 || seconds < 60 ? formatDuration(seconds * 1000) : `${Math.floor(seconds / 60)}\u00a0min ${seconds % 60}\u00a0s`;

function consequence(before: Setting, wanted: Setting, waiting: number): string {
  if (wanted.mode === before.mode)
    return wanted.seconds === before.seconds ? "" : "The new time holds from the next speaker on; the present one keeps theirs.";
  const lost = waiting > 0 && before.mode === "open-floor" ? " Hands that are up now go down." : "";
  return `A new list begins.${lost} Whoever has the floor keeps it.`;
}
