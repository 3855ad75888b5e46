import { RadioGroup } from "@/components/ui/forms/radio-group";
import { Select } from "@/components/ui/forms/select";
import type { DecisionRule } from "@/domain/tally";
import { BASE_WORDS, ruleLabel, ruleWords } from "../../../shell/polls/rule-words";
import type { RuleChoice } from "../choices";
import { NumberField } from "../number-field";
import { parameterOf, withRule } from "../settings";
import { ShareField } from "../share-field";
import type { SectionProps } from "./section-props";

/** What the option in first place needs to be adopted, and how many must take part. */
export function RuleSection({ settings, choices, onChange }: SectionProps) {
  const { rule } = settings;
  const chosen = choices.rules.find(({ id }) => id === rule.id);
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        legend="What it takes to be adopted"
        name="rule"
        options={choices.rules.map(({ id, explains }) => ({
          value: id,
          label: ruleLabel({ id }),
          hint: id === rule.id ? `${ruleWords(rule)} ${explains}` : ruleWords({ id }),
        }))}
        value={rule.id}
        onChange={({ target }) => onChange(withRule(settings, target.value as DecisionRule["id"]))}
      />
      {chosen?.parameters.map((parameter) => (
        <Parameter
          key={`${chosen.id} ${parameter.id}`}
          parameter={parameter}
          rule={rule}
          onChange={(value) => onChange({ ...settings, rule: { ...rule, [parameter.id]: value } })}
        />
      ))}
      <NumberField
        label="Quorum"
        hint="The least share of those entitled who must vote, blank ballots included, for anything to be decided; 0 for none."
        unit="%"
        value={settings.quorum}
        onChange={(quorum) => onChange({ ...settings, quorum })}
      />
    </div>
  );
}

type ParameterProps = {
  readonly parameter: RuleChoice["parameters"][number];
  readonly rule: DecisionRule;
  readonly onChange: (value: unknown) => void;
};

function Parameter({ parameter, rule, onChange }: ParameterProps) {
  const { label, says, kind } = parameter;
  const value = parameterOf(rule, parameter);
  if (kind === "base")
    return (
      <Select
        label={label}
        hint={says}
        value={value as string}
        options={Object.entries(BASE_WORDS).map(([base, words]) => ({ value: base, label: words }))}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  if (kind === "count") return <NumberField label={label} hint={says} value={value as number} onChange={onChange} />;
  return <ShareField label={label} hint={says} value={value as readonly [number, number]} onChange={onChange} />;
}
