import { type FormEvent, useState } from "react";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { KeyValueList } from "@/components/ui/data/key-value-list";
import { Checkbox } from "@/components/ui/forms/checkbox";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { TextArea } from "@/components/ui/forms/text-area";
import type { KeptGroupsView, PanelSettings, PanelView } from "@/contracts/panel/panel";
import type { PanelFeedback } from "@/contracts/panel/shared";
import { ANONYMITY, ANONYMITY_LEVELS, type AnonymityLevel, refusalInRealTime } from "@/domain/disclosure";
import { usePanelAct } from "../use-set-up";
import { keptGroupsWords } from "./kept-groups-words";
import { RulesFields } from "./rules-fields";
import { rulesWords } from "./rules-words";

type Props = {
  readonly debate: string;
  readonly panel: PanelView;
  readonly refusal: string | null;
  readonly keptGroups: KeptGroupsView | null;
  /** Told whether something is chosen here that is not saved. */
  readonly onEdited: (isEdited: boolean) => void;
};

/** What the panel is promised and how it is read: chosen until it opens, readable afterwards. */
export function TermsSection({ debate, panel, refusal, keptGroups, onEdited }: Props) {
  return (
    <Section title="What it is promised" lead="Chosen before the panel opens. Nothing of it changes afterwards.">
      {refusal ? <Frozen panel={panel} keptGroups={keptGroups} /> : <TermsForm debate={debate} panel={panel} onEdited={onEdited} />}
    </Section>
  );
}

function Frozen({ panel, keptGroups }: Pick<Props, "panel" | "keptGroups">) {
  const { anonymity, mode, purpose, instructions, rules, feedback } = panel;
  const items = [
    { key: "Anonymity", value: `${anonymity.title}. ${anonymity.toPanellists}` },
    { key: "What an operator sees", value: anonymity.toOperator },
    ...(keptGroups ? keptGroupsWords(keptGroups) : []),
    { key: "Mode", value: MODES.find(({ value }) => value === mode)!.label },
    { key: "Purpose", value: PURPOSES.find(({ value }) => value === purpose)!.label },
    ...rulesWords(rules),
    {
      key: "Between rounds",
      value:
        FEEDBACK.filter(({ field }) => feedback[field])
          .map(({ label }, place) => (place === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)))
          .join("; ") || "Nothing is shown",
    },
    ...(instructions ? [{ key: "Instructions", value: instructions }] : []),
  ];
  return <KeyValueList items={items} />;
}

function TermsForm({ debate, panel, onEdited }: Pick<Props, "debate" | "panel" | "onEdited">) {
  const saved = settingsOf(panel);
  const [edited, setEdited] = useState<PanelSettings | null>(null);
  const settings = edited ?? saved;
  const saving = usePanelAct<{ settings: PanelSettings }, null>(
    debate,
    (client, input, keyed) => client.configure.mutate({ ...input, ...keyed } as Parameters<typeof client.configure.mutate>[0]),
    "Saved.",
    () => {
      setEdited(null);
      onEdited(false);
    },
  );
  const change = (changes: Partial<PanelSettings>) => {
    const next = { ...settings, ...changes };
    setEdited(next);
    onEdited(JSON.stringify(next) !== JSON.stringify(saved));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!refusal) saving.act({ settings });
  };
  const isChanged = JSON.stringify(settings) !== JSON.stringify(saved);
  const refusal = isChanged ? refusalOf(settings) : "This is what is saved.";
  return (
    <form onSubmit={submit}>
      <Stack gap={6}>
        <RadioGroup
          legend="Anonymity"
          name="anonymity"
          options={ANONYMITY_LEVELS.map((level) => ({
            value: level,
            label: ANONYMITY[level].title,
            hint: `${ANONYMITY[level].toPanellists} ${ANONYMITY[level].toOperator}`,
          }))}
          value={settings.anonymity}
          onChange={({ target }) => change({ anonymity: target.value as AnonymityLevel })}
        />
        <RadioGroup
          legend="Mode"
          name="mode"
          options={MODES}
          value={settings.mode}
          onChange={({ target }) => change({ mode: target.value as PanelSettings["mode"] })}
        />
        <RadioGroup
          legend="Purpose"
          name="purpose"
          options={PURPOSES}
          value={settings.purpose}
          onChange={({ target }) => change({ purpose: target.value as PanelSettings["purpose"] })}
        />
        <TextArea
          label="Instructions"
          hint="What panellists read above the questions."
          optional
          limit={4_000}
          value={settings.instructions}
          onChange={({ target }) => change({ instructions: target.value })}
        />
        <RulesFields rules={settings.rules} onChange={(rules) => change({ rules })} />
        <Fieldset legend="What panellists see between rounds">
          {FEEDBACK.map(({ field, label }) => (
            <Checkbox
              key={field}
              label={label}
              checked={settings.feedback[field]}
              onChange={({ target }) => change({ feedback: { ...settings.feedback, [field]: target.checked } })}
            />
          ))}
        </Fieldset>
        <div>
          <Button type="submit" variant="primary" busy={saving.isBusy} refusal={refusal}>
            Save
          </Button>
        </div>
        <FormError message={saving.problem} />
      </Stack>
    </form>
  );
}

const refusalOf = ({ mode, anonymity }: PanelSettings) => (mode === "real-time" ? refusalInRealTime(anonymity) : null);

const settingsOf = ({ mode, purpose, instructions, anonymity, rules, feedback }: PanelView): PanelSettings => ({
  mode,
  purpose,
  instructions,
  anonymity: anonymity.level,
  rules,
  feedback,
});

const MODES = [
  { value: "rounds", label: "In rounds", hint: "The panel answers, sees what it said, and answers again." },
  {
    value: "real-time",
    label: "In real time",
    hint: "One round: whoever has answered sees how the panel stands, and may change an answer.",
  },
] as const;
const PURPOSES = [
  { value: "consensus", label: "Agreement", hint: "How far the panel agrees, and on what." },
  { value: "policy", label: "The strongest opposing views", hint: "What speaks most strongly for and against (Policy Delphi)." },
] as const;
const FEEDBACK = [
  { field: "distribution", label: "How the panel answered" },
  { field: "groups", label: "By group, where groups are large enough" },
  { field: "reasons", label: "The reasons of those who stand apart" },
] as const satisfies readonly { field: keyof PanelFeedback; label: string }[];
