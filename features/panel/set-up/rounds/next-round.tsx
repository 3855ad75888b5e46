import { type FormEvent, useState } from "react";
import { Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import type { PanelSetUpView, PanelView } from "@/contracts/panel/panel";
import type { Asks, Carry } from "@/contracts/panel/shared";
import { NumberInput } from "../number-input";
import { usePanelAct } from "../use-set-up";
import { refusalOfMinutes } from "./minutes";

type Props = { readonly debate: string; readonly setUp: PanelSetUpView; readonly panel: PanelView };
type Wanted = { what: "proposals" | "answers"; asks: Asks; carry: Carry; minutes: number | null };

/** What the next round asks, with which answers it begins, and how long it lasts. */
export function NextRound({ debate, setUp, panel }: Props) {
  const [asks, setAsks] = useState<Asks>("all");
  const [carry, setCarry] = useState<Carry>("copied");
  const [minutes, setMinutes] = useState<number | null>(null);
  const opening = usePanelAct<Wanted, { number: number }>(
    debate,
    (client, input, keyed) => client.openRound.mutate({ ...input, ...keyed }),
    ({ number }) => `Round ${number} is open.`,
  );
  const answered = panel.rounds.filter(({ number }) => number > 0);
  const isFirst = answered.length === 0;
  const next = (answered.at(-1)?.number ?? 0) + 1;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    opening.act({ what: "answers", asks, carry, minutes });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap={4}>
        {isFirst ? null : (
          <>
            <RadioGroup
              legend={`Round ${next} asks`}
              name="asks"
              direction="row"
              options={ASKS}
              value={asks}
              onChange={({ target }) => setAsks(target.value as Asks)}
            />
            <RadioGroup
              legend={`Round ${next} begins with`}
              name="carry"
              direction="row"
              options={CARRIES}
              value={carry}
              onChange={({ target }) => setCarry(target.value as Carry)}
            />
          </>
        )}
        <NumberInput
          label="Minutes"
          hint="Nothing here: it stays open until you close it."
          optional
          value={minutes}
          onChange={setMinutes}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" busy={opening.isBusy} refusal={setUp.refusals.round ?? refusalOfMinutes(minutes)}>
            {`Open round ${next}`}
          </Button>
          {setUp.refusals.proposals === null ? (
            <Button
              busy={opening.isBusy}
              refusal={refusalOfMinutes(minutes)}
              onClick={() => opening.act({ what: "proposals", asks: "all", carry: "blank", minutes })}
            >
              Have the panel propose items first
            </Button>
          ) : null}
        </div>
        <FormError message={opening.problem} title="Not opened" />
      </Stack>
    </form>
  );
}

const ASKS = [
  { value: "all", label: "all items" },
  { value: "unsettled", label: "what is unsettled" },
] as const;
const CARRIES = [
  { value: "copied", label: "everybody’s last answers, to confirm or change" },
  { value: "blank", label: "nothing" },
] as const;
