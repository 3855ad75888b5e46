import { Checkbox } from "@/components/ui/forms/checkbox";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { Select } from "@/components/ui/forms/select";
import { TextField } from "@/components/ui/forms/text-field";
import type { PanelItemInput } from "@/contracts/panel/item-input";
import { type EstimateScale, POLICY_SCALES } from "@/domain/elicitation";
import { POLICY_WORDS } from "../../../shell/panel/policy-words";
import { NumberInput } from "../number-input";
import { ChoicesField } from "./choices-field";

type Props = { readonly item: PanelItemInput; readonly onChange: (item: PanelItemInput) => void };

const orNaN = (value: number | null): number => value ?? Number.NaN;

/** What an item of its kind is set by. */
export function ItemFields({ item, onChange }: Props) {
  switch (item.kind) {
    case "rating":
    case "probability":
      return null;
    case "agreement":
      return (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
          <NumberInput label="First step" value={item.least} onChange={(least) => onChange({ ...item, least: orNaN(least) })} />
          <NumberInput label="Last step" value={item.most} onChange={(most) => onChange({ ...item, most: orNaN(most) })} />
        </div>
      );
    case "ranking":
      return (
        <>
          <ChoicesField label="What is ranked" choices={item.choices} onChange={(choices) => onChange({ ...item, choices })} />
          <Checkbox
            label="Several may share a place"
            checked={item.tiesAllowed}
            onChange={({ target }) => onChange({ ...item, tiesAllowed: target.checked })}
          />
        </>
      );
    case "estimate":
      return <EstimateFields item={item} onChange={onChange} />;
    case "allocation":
      return <ChoicesField label="What gets points" choices={item.choices} onChange={(choices) => onChange({ ...item, choices })} />;
    case "choice":
      return (
        <>
          <ChoicesField label="What can be chosen" choices={item.choices} onChange={(choices) => onChange({ ...item, choices })} />
          <NumberInput label="Chosen at most" value={item.atMost} onChange={(atMost) => onChange({ ...item, atMost: orNaN(atMost) })} />
        </>
      );
    case "reason":
      return (
        <NumberInput
          label="Longest text"
          unit="characters"
          value={item.longest}
          onChange={(longest) => onChange({ ...item, longest: orNaN(longest) })}
        />
      );
    case "policy":
      return (
        <Fieldset legend="What is asked">
          {POLICY_SCALES.map((scale) => (
            <Checkbox
              key={scale}
              label={POLICY_WORDS[scale].name}
              checked={item.asks.includes(scale)}
              onChange={({ target }) =>
                onChange({ ...item, asks: POLICY_SCALES.filter((one) => (one === scale ? target.checked : item.asks.includes(one))) })
              }
            />
          ))}
        </Fieldset>
      );
  }
}

type EstimateProps = {
  readonly item: Extract<PanelItemInput, { kind: "estimate" }>;
  readonly onChange: Props["onChange"];
};

function EstimateFields({ item, onChange }: EstimateProps) {
  return (
    <>
      <TextField
        label="Unit"
        optional
        width="half"
        maxLength={40}
        value={item.unit}
        onChange={({ target }) => onChange({ ...item, unit: target.value })}
      />
      <Select
        label="Scale"
        hint="On a log scale intervals are widened by factors; all values are above 0."
        options={[
          { value: "linear", label: "linear" },
          { value: "log", label: "logarithmic" },
        ]}
        value={item.scale}
        onChange={({ target }) => onChange({ ...item, scale: target.value as EstimateScale })}
      />
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <NumberInput label="It cannot be less than" optional value={item.least} onChange={(least) => onChange({ ...item, least })} />
        <NumberInput label="It cannot be more than" optional value={item.most} onChange={(most) => onChange({ ...item, most })} />
      </div>
      <TruthField item={item} onChange={onChange} />
    </>
  );
}

/** What turned out to be true, of a calibration question. */
export function TruthField({ item, onChange }: EstimateProps) {
  return (
    <NumberInput
      label="What is true"
      hint="Only for a calibration question, whose answer you know: it shows how well the panel’s intervals hold. Panellists never see it before the panel closes."
      optional
      value={item.truth}
      onChange={(truth) => onChange({ ...item, truth })}
    />
  );
}
