import { IconButton } from "@/components/ui/actions/icon-button";
import { Select } from "@/components/ui/forms/select";
import type { KappaWeights, StopCriterion } from "@/domain/elicitation";
import { NumberInput } from "../number-input";
import { CRITERION_LABELS } from "./stop-rule-words";

type Props = {
  readonly criterion: StopCriterion;
  readonly onChange: (criterion: StopCriterion) => void;
  readonly onRemove: () => void;
};

/** One criterion and its threshold. */
export function CriterionFields({ criterion, onChange, onRemove }: Props) {
  const label = CRITERION_LABELS[criterion.kind];
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Threshold criterion={criterion} onChange={onChange} />
      {criterion.kind === "kappa" ? (
        <Select
          label="Weights"
          options={WEIGHTS}
          value={criterion.weights}
          onChange={({ target }) => onChange({ ...criterion, weights: target.value as KappaWeights })}
        />
      ) : null}
      <IconButton icon="cross" label={`Without ${label.toLowerCase()}`} onClick={onRemove} />
    </div>
  );
}

const WEIGHTS = [
  { value: "linear", label: "linear" },
  { value: "quadratic", label: "quadratic" },
];

function Threshold({ criterion, onChange }: Omit<Props, "onRemove">) {
  const label = CRITERION_LABELS[criterion.kind];
  switch (criterion.kind) {
    case "agreement":
      return (
        <NumberInput
          label={`${label}, at least`}
          unit="%"
          value={inPercent(criterion.atLeast)}
          onChange={(value) => onChange({ ...criterion, atLeast: asShare(value) })}
        />
      );
    case "iqr":
      return (
        <NumberInput
          label={`${label}, at most`}
          hint="In steps of the item’s scale; not for estimates."
          value={criterion.atMost}
          onChange={(value) => onChange({ ...criterion, atMost: value ?? Number.NaN })}
        />
      );
    case "moved":
      return (
        <NumberInput
          label={`${label}, at most`}
          unit="%"
          value={inPercent(criterion.atMost)}
          onChange={(value) => onChange({ ...criterion, atMost: asShare(value) })}
        />
      );
    case "kappa":
      return (
        <NumberInput
          label={`${label}, at least`}
          value={criterion.atLeast}
          onChange={(value) => onChange({ ...criterion, atLeast: value ?? Number.NaN })}
        />
      );
  }
}

const inPercent = (share: number): number => Math.round(share * 1_000) / 10;
const asShare = (value: number | null): number => (value === null ? Number.NaN : value / 100);
