import { useId } from "react";
import { Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { KeyValueList } from "@/components/ui/data/key-value-list";
import { FormError } from "@/components/ui/forms/form-error";
import type { PanelView } from "@/contracts/panel/panel";
import { stopRuleWords } from "../stop-rule/stop-rule-words";
import { usePanelAct } from "../use-set-up";

type Props = { readonly debate: string; readonly panel: PanelView; readonly refusal: string | null };

/** The opening, with all that it fixes for good. */
export function OpenPanel({ debate, panel: { anonymity, mode, stopRule }, refusal }: Props) {
  const id = useId();
  const opening = usePanelAct<object, null>(debate, (panel, _, keyed) => panel.open.mutate(keyed), "The panel is open.");
  return (
    <Stack gap={4}>
      <div id={id} className="flex flex-col gap-3">
        <p className="measure font-sans text-base">The opening fixes what the panel is promised and how its answers are read:</p>
        <KeyValueList
          items={[
            { key: "Anonymity", value: `${anonymity.title}. ${anonymity.toPanellists}` },
            { key: "Mode", value: mode === "rounds" ? "In rounds" : "In real time" },
            {
              key: "Stop rule",
              value: stopRule ? stopRuleWords(stopRule.rule).join(" ") : "None is registered. One can still be, until round 1 opens.",
            },
          ]}
        />
      </div>
      <div>
        <Button variant="primary" busy={opening.isBusy} refusal={refusal} aria-describedby={id} onClick={() => opening.act({})}>
          Open the panel
        </Button>
      </div>
      <FormError message={opening.problem} title="Not opened" />
    </Stack>
  );
}
