"use client";

import { useEffect, useMemo, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { TextArea } from "@/components/ui/forms/text-area";
import { OptionChip } from "@/components/ui/marks/option-chip";
import type { PositionView, Stance } from "@/contracts/argument/positions";
import type { DebateView } from "@/contracts/debates/debates";
import { countGraphemes } from "@/lib/graphemes";
import { useKeptFields } from "@/lib/kept/use-kept";
import { KeptNote } from "../../shell/kept/kept-note";
import type { OptionLooks } from "../../shell/option-looks";
import { StanceSign } from "../../shell/positions/stance-mark";
import { STANCE_ORDER, STANCE_WORDS, stanceOn } from "../../shell/positions/stances";
import { SpeakingAs } from "../../shell/seats/speaking-as";
import { ChangedMeanwhile } from "./changed-meanwhile";
import { useDeclare } from "./use-declare";

type Props = {
  readonly debate: DebateView;
  readonly looks: OptionLooks;
  readonly revisions: readonly PositionView[];
  readonly onDone: () => void;
};

/** `over`: the revision that was read; -1 where there was none. */
type Fields = { readonly stances: Record<string, Stance>; readonly reason: string; readonly over: number };

const LONGEST_REASON = 1_000;

/** A stance on every option and one reason for all, written over the revision that was read. */
export function DeclareForm({ debate, looks, revisions, onDone }: Props) {
  const toast = useToast();
  const latest = revisions[0];
  const optionKeys = useMemo(() => debate.options.map(({ key }) => key), [debate.options]);
  const place = `position:${debate.slug}:${debate.seat?.delegation}`;
  const [original] = useState(() => fieldsOf(latest, optionKeys));
  const form = useForm<Fields>({ defaultValues: original });
  const { register, handleSubmit, control, reset, setValue, formState } = form;
  const kept = useKeptFields(place, form, original);
  const { declare, isBusy, problem } = useDeclare(debate.slug, place, () => {
    kept.forget();
    toast({ message: "The position is declared. Everyone in the debate sees it." });
    onDone();
  });
  const written = useWatch({ control }) as Fields;
  const read = revisions.find(({ revision }) => revision === written.over);
  const isOvertaken = latest !== undefined && latest !== read;
  const startAgain = () => {
    reset(fieldsOf(latest, optionKeys));
    kept.forget();
  };
  // What was kept has arrived after all: nobody is asked whether to put it over itself.
  const hasArrived = isOvertaken && sameAs(latest, written, optionKeys) !== null;
  useEffect(() => {
    if (hasArrived) setValue("over", latest?.revision ?? -1);
  }, [hasArrived, latest, setValue]);
  const refusal =
    debate.refusals["position:declare"] ??
    (isOvertaken ? "Decide first what to do about the newer position." : sameAs(read, written, optionKeys));
  return (
    <form
      noValidate
      className="flex max-w-3xl flex-col gap-6"
      onSubmit={handleSubmit((fields) =>
        refusal ? undefined : declare({ stances: whole(fields.stances, optionKeys), reason: fields.reason, over: fields.over }),
      )}
    >
      <SpeakingAs debate={debate} />
      <div className="flex flex-col gap-4">
        {optionKeys.map((option) => (
          <RadioGroup
            key={option}
            direction="row"
            legend={<OptionChip {...looks(option).mark} label={looks(option).label} />}
            hint={looks(option).title}
            options={STANCE_ORDER.map((stance) => ({
              value: stance,
              label: STANCE_WORDS[stance].label,
              mark: <StanceSign stance={stance} />,
            }))}
            {...register(`stances.${option}`)}
          />
        ))}
      </div>
      <TextArea
        label="Reason"
        hint="Why your delegation stands here. It is shown beside the position."
        face="written"
        limit={LONGEST_REASON}
        error={formState.errors.reason?.message}
        {...register("reason", {
          validate: (text) =>
            text.trim() === ""
              ? "Give a reason: others decide by it how to argue with you."
              : countGraphemes(text) <= LONGEST_REASON || `At most ${LONGEST_REASON} characters.`,
        })}
      />
      {isOvertaken ? (
        <ChangedMeanwhile
          read={read}
          latest={latest}
          optionKeys={optionKeys}
          looks={looks}
          onKeepMine={() => setValue("over", latest.revision)}
          onTakeTheirs={startAgain}
        />
      ) : null}
      <KeptNote isFromBefore={kept.isFromBefore} onDiscard={startAgain} />
      <FormError title="Not declared" message={isOvertaken ? null : problem} />
      <Cluster gap={3} className="items-start">
        <Button type="submit" variant="primary" busy={isBusy} refusal={refusal}>
          Declare this position
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            kept.forget();
            onDone();
          }}
        >
          Cancel
        </Button>
      </Cluster>
    </form>
  );
}

/** An option that came while the form was open, and that nobody has touched, is undecided. */
const whole = (stances: Fields["stances"], optionKeys: readonly string[]): Fields["stances"] =>
  Object.fromEntries(optionKeys.map((option) => [option, stances[option] ?? "undecided"]));

function fieldsOf(position: PositionView | undefined, optionKeys: readonly string[]): Fields {
  return {
    stances: Object.fromEntries(optionKeys.map((option) => [option, stanceOn(position, option)])),
    reason: position?.reason ?? "",
    over: position?.revision ?? -1,
  };
}

function sameAs(
  position: PositionView | undefined,
  { stances, reason }: Pick<Fields, "stances" | "reason">,
  optionKeys: readonly string[],
): string | null {
  if (!position || reason.trim() !== position.reason) return null;
  const isSame = optionKeys.every((option) => (stances[option] ?? "undecided") === stanceOn(position, option));
  return isSame ? "This is the position as it stands. Change a stance or the reason." : null;
}
