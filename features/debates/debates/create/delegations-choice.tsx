import type { UseFormRegisterReturn } from "react-hook-form";
import { Button } from "@/components/ui/actions/button";
import { Checkbox } from "@/components/ui/forms/checkbox";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { Monogram } from "@/components/ui/marks/monogram";
import type { Choices } from "./choices";

type Props = {
  readonly delegations: Choices["delegations"];
  readonly chosen: readonly string[];
  readonly field: UseFormRegisterReturn<"delegations">;
  readonly onChoose: (keys: string[]) => void;
};

const KINDS = {
  voting: null,
  chair: "Chairs, does not vote",
  "red-team": "Red team, does not vote",
  observer: "Observes, does not vote",
} as const;

/** Which delegations take part, ticked one by one or several at a time. */
export function DelegationsChoice({ delegations, chosen, field, onChoose }: Props) {
  const keysOf = (wanted: (delegation: Choices["delegations"][number]) => boolean) => delegations.filter(wanted).map(({ key }) => key);
  const voting = keysOf(({ kind }) => kind === "voting");
  return (
    <Fieldset
      legend="Delegations"
      hint={`${chosen.length} of ${delegations.length} take part. Take as many as you have people for; at least two.`}
    >
      <div className="flex flex-wrap gap-2 py-1">
        <Button size="small" onClick={() => onChoose(keysOf(() => true))}>
          All
        </Button>
        <Button size="small" onClick={() => onChoose(voting)}>
          Those that vote
        </Button>
        {voting.length > 5 ? (
          <Button size="small" onClick={() => onChoose(voting.slice(0, 5))}>
            First five
          </Button>
        ) : null}
        <Button size="small" onClick={() => onChoose([])}>
          None
        </Button>
      </div>
      <div className="grid gap-x-8 border-t border-line sm:grid-cols-2">
        {delegations.map(({ key, name, monogram, kind }) => (
          <Checkbox
            key={key}
            {...field}
            value={key}
            label={name}
            hint={KINDS[kind]}
            mark={<Monogram letters={monogram} size="small" />}
            className="border-b border-line"
          />
        ))}
      </div>
    </Fieldset>
  );
}
