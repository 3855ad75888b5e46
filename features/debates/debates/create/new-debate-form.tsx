"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Sidebar } from "@/components/layout/columns";
import { Stack } from "@/components/layout/stack";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { TextField } from "@/components/ui/forms/text-field";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { useTRPCClient } from "@/lib/trpc/client";
import { fieldProblemsOf } from "@/lib/trpc/errors";
import { useAct } from "@/lib/trpc/use-act";
import { agendaWords, type Choices, type NewDebate, opensWithPoll, refusalToCreate, suggestionFor } from "./choices";
import { CreateSummary } from "./create-summary";
import { DelegationsChoice } from "./delegations-choice";
import { ONE_ROOM, type Rooms, refusalOfRooms } from "./rooms";
import { RoomsChoice } from "./rooms-choice";

type Props = { readonly workspace: string; readonly choices: Choices };

/** A debate from a scenario on one page: everything is suggested, and one press creates it. */
export function NewDebateForm({ workspace, choices }: Props) {
  const client = useTRPCClient();
  const router = useRouter();
  const { register, handleSubmit, watch, setValue, resetField, formState } = useForm<NewDebate>({ defaultValues: suggestionFor(choices) });
  const [rooms, setRooms] = useState(ONE_ROOM);
  const creation = useAct(
    async ({ audience, count, spreading, ...same }: NewDebate & Rooms, keyed) => {
      const wanted = { workspace, scenarioId: choices.id, ...same, ...keyed };
      if (count === "1") return `/debates/${(await client.debates.create.mutate({ ...wanted, audience })).slug}/control`;
      const { slug } = await client.breakouts.create.mutate({ ...wanted, rooms: Number(count), spreading });
      return `/breakouts/${workspace}/${slug}`;
    },
    (address) => router.push(address),
  );
  const { dirtyFields } = formState;
  const values = watch();
  const refusal = refusalToCreate(values, choices) ?? refusalOfRooms(rooms);
  const problems = creation.error ? fieldProblemsOf(creation.error) : {};
  const agenda = choices.agendas.find(({ key }) => key === values.agenda);
  return (
    <form onSubmit={handleSubmit((debate) => refusal === null && creation.act({ ...debate, ...rooms }))}>
      <Sidebar
        sideLabel="What is created"
        side={
          <div className="flex flex-col gap-4 lg:sticky lg:top-6">
            <CreateSummary
              choices={choices}
              debate={values}
              rooms={rooms.count}
              refusal={refusal}
              isBusy={creation.isBusy || creation.answer !== null}
            />
            <FormError message={creation.problem} title="Not created" />
          </div>
        }
      >
        <Stack gap={8}>
          <TextField label="Title" hint="As people see it when they join." maxLength={120} error={problems.title} {...register("title")} />
          <RoomsChoice rooms={rooms} onChoose={setRooms} />
          <RadioGroup
            legend="Options"
            options={choices.optionSets.map((set) => ({
              value: set.key,
              label: set.label,
              hint: <OptionsOf set={set} choices={choices} />,
            }))}
            {...register("optionSet")}
          />
          <DelegationsChoice
            delegations={choices.delegations}
            chosen={values.delegations}
            field={register("delegations")}
            onChoose={(keys) => setValue("delegations", keys, { shouldDirty: true })}
          />
          <RadioGroup
            legend="Agenda"
            hint={
              agenda && opensWithPoll(agenda)
                ? "A lobby comes first: those who vote are those seated when a poll opens."
                : "The minutes are a plan; you can change them while it runs."
            }
            options={choices.agendas.map((one) => ({ value: one.key, label: one.label, hint: agendaWords(one) }))}
            {...register("agenda", {
              // Each agenda brings what it suggests, until somebody has chosen.
              onChange: ({ target }) => {
                const chosen = choices.agendas.find(({ key }) => key === target.value);
                if (chosen && !dirtyFields.advance) resetField("advance", { defaultValue: chosen.advance });
              },
            })}
          />
          <div className="grid gap-8 sm:grid-cols-2">
            <RadioGroup legend="Seats" options={SEATINGS} {...register("seating")} />
            <RadioGroup legend="Names" options={NAMINGS} {...register("naming")} />
            <RadioGroup legend="Next phase" options={ADVANCES} {...register("advance")} />
            {rooms.count === "1" ? <RadioGroup legend="Who may read along" options={AUDIENCES} {...register("audience")} /> : null}
          </div>
        </Stack>
      </Sidebar>
    </form>
  );
}

const SEATINGS = [
  { value: "choose", label: "People choose", hint: "Whoever joins takes a seat in a delegation." },
  {
    value: "assigned",
    label: "You give them out",
    hint: "By hand, balanced, by lot, or from a list: whoever joins waits until you seat them from Control.",
  },
] as const;

const NAMINGS = [
  { value: "names", label: "People go by their names", hint: "As they give them when they join." },
  {
    value: "pseudonyms",
    label: "Pseudonyms until the debrief",
    hint: "“France 2” in place of a name. You read the names; everybody does once the debrief begins. This cannot be chosen later.",
  },
] as const;

const ADVANCES = [
  { value: "by-hand", label: "When you say so", hint: "At a deadline nothing more is accepted, and you begin the next phase." },
  { value: "by-clock", label: "At the deadline, by itself", hint: "The agenda runs by its minutes. You can hold, extend and skip." },
] as const;

const AUDIENCES = [
  { value: "members", label: "Those who take part", hint: "The members of the workspace, and whoever joins with the room code." },
  {
    value: "public",
    label: "Anybody with the address",
    hint: "Reading needs no code. Taking part still does, and briefs stay confidential.",
  },
] as const;

function OptionsOf({ set, choices }: { readonly set: Choices["optionSets"][number]; readonly choices: Choices }) {
  const options = set.options.flatMap((key) => choices.options.filter((option) => option.key === key));
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1 pt-1 text-ink">
      {options.map(({ key, label, hue }) => (
        <OptionChip key={key} hue={hue} label={label} />
      ))}
    </span>
  );
}
