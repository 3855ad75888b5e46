import { Cluster, Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { usePanelAct } from "./use-set-up";

type Props = { readonly debate: string; readonly scenarioItems: number; readonly isClosed: boolean };

/** The way to a panel, where the debate has none. */
export function CreateSection({ debate, scenarioItems, isClosed }: Props) {
  const creating = usePanelAct<{ items: "scenario" | "none" }, { items: number }>(
    debate,
    (panel, input, keyed) => panel.create.mutate({ ...input, ...keyed }),
    ({ items }) => (items > 0 ? `The panel is there, with ${items} items.` : "The panel is there. Write what it is asked."),
  );
  const refusal = isClosed ? "This debate is closed; nothing can be changed." : null;
  return (
    <Stack gap={4}>
      <p className="measure font-sans text-base">
        A panel answers questions on its own, in rounds: between them everybody sees what the panel as a whole said, and may think again.
      </p>
      <Cluster gap={3}>
        {scenarioItems > 0 ? (
          <Button variant="primary" busy={creating.isBusy} refusal={refusal} onClick={() => creating.act({ items: "scenario" })}>
            {`Begin with the scenario’s ${scenarioItems} items`}
          </Button>
        ) : null}
        <Button
          variant={scenarioItems > 0 ? "secondary" : "primary"}
          busy={creating.isBusy}
          refusal={refusal}
          onClick={() => creating.act({ items: "none" })}
        >
          Begin with no item
        </Button>
      </Cluster>
      <FormError message={creating.problem} />
    </Stack>
  );
}
