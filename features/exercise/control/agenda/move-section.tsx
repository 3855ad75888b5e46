"use client";

import { useId, useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import { TextField } from "@/components/ui/forms/text-field";
import type { PhaseView } from "@/contracts/debates/debates";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { ConsequenceList } from "./consequence-list";
import { consequencesOfMoving, FROZEN, type Situation } from "./consequences";
import { readMinutes } from "./deadline";

type Props = { readonly debate: string; readonly situation: Situation; readonly refresh: () => Promise<unknown> };

/** The button goes on to mean the phase after: the second press of a double click must not reach it. */
const REST = 1_000;

/** The way to the next phase, or past it, with what will happen. Absent in the last phase. */
export function MoveSection({ debate, situation, refresh }: Props) {
  const id = useId();
  const client = useTRPCClient();
  const toast = useToast();
  const { phases, isFrozen } = situation.debate;
  const from = phases.findIndex(({ state }) => state === "now");
  const later = phases.filter(({ state }) => state === "next");
  const [wanted, setWanted] = useState<number | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const next = later[0];
  const to = later.find(({ order }) => order === wanted) ?? next;

  const entering = useAct(
    (input: { readonly order: number; readonly from: number; readonly minutes: number | null }, keyed) =>
      client.debates.enterPhase.mutate({ debate, ...input, ...keyed }),
    async (_, { order }) => {
      await Promise.all([refresh(), new Promise((resolve) => setTimeout(resolve, REST))]);
      toast({ message: `“${later.find((phase) => phase.order === order)?.title}” has begun.` });
    },
  );
  if (!to || !next) return null;
  const text = typed[to.order] ?? plannedMinutes(to);
  const { minutes, problem } = readMinutes(text);
  return (
    <Section title={to === next ? `Next: ${to.title}` : `Skip to: ${to.title}`} id="next-phase">
      <ConsequenceList id={id} items={consequencesOfMoving(situation, to, minutes)} />
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <TextField
          label="Minutes until its deadline"
          hint="Empty: no deadline."
          inputMode="numeric"
          width="figures"
          unit="min"
          value={text}
          error={problem}
          onChange={({ target }) => setTyped({ ...typed, [to.order]: target.value })}
        />
        {later.length > 1 ? <PhaseChoice later={later} chosen={to} onChoose={setWanted} /> : null}
      </div>
      <div className="flex flex-col items-start gap-3">
        <Button
          variant="primary"
          icon="play"
          busy={entering.isBusy}
          refusal={isFrozen ? FROZEN : problem}
          aria-describedby={id}
          onClick={() => entering.act({ order: to.order, from, minutes })}
        >
          {to === next ? `Next phase: ${to.title}` : `Skip to ${to.title}`}
        </Button>
        <FormError message={entering.problem} title="The debate stays where it is" />
      </div>
    </Section>
  );
}

type ChoiceProps = { readonly later: readonly PhaseView[]; readonly chosen: PhaseView; readonly onChoose: (order: number) => void };

function PhaseChoice({ later, chosen, onChoose }: ChoiceProps) {
  return (
    <Select
      label="Phase to enter"
      hint="The next one, or skip ahead."
      className="min-w-0 grow sm:max-w-80"
      value={String(chosen.order)}
      options={later.map((phase) => ({ value: String(phase.order), label: choiceWords(phase, later[0]!) }))}
      onChange={({ target }) => onChoose(Number(target.value))}
    />
  );
}

const plannedMinutes = ({ minutes }: PhaseView): string => (minutes > 0 ? String(minutes) : "");

function choiceWords({ order, title }: PhaseView, next: PhaseView): string {
  const skipped = order - next.order;
  return skipped === 0 ? `${order + 1}. ${title} (next)` : `${order + 1}. ${title} (skips ${skipped})`;
}
