import { Notice } from "@/components/ui/feedback/notice";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { SECRECIES, type Secrecy } from "@/contracts/voting/polls/secret";
import { SECRECY_WORDS } from "../../../shell/polls/secrecy-words";
import { refusalOfSecrecy } from "../settings";
import type { SectionProps } from "./section-props";

/** Who will be able to tell which ballot is whose: chosen before the vote opens, and never relaxed. */
export function SecrecySection({ settings, onChange }: Omit<SectionProps, "choices">) {
  const { operator, warning } = SECRECY_WORDS[settings.secrecy];
  const options = SECRECIES.map((value) => ({
    value,
    label: SECRECY_WORDS[value].label,
    hint: SECRECY_WORDS[value].says,
    refusal: settings.secrecy === value ? null : refusalOfSecrecy({ ...settings, secrecy: value }),
  }));
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        legend="Who can tell which ballot is whose"
        hint="It stays as it is once voting opens. A secret vote is counted only if three people vote, and nobody sees the count before its end."
        name="secrecy"
        options={options}
        value={settings.secrecy}
        onChange={({ target }) => onChange({ ...settings, secrecy: target.value as Secrecy })}
      />
      <p className="measure font-sans text-sm text-muted">{operator}</p>
      {warning ? (
        <Notice tone="warning" title="Before you choose this">
          {warning}
        </Notice>
      ) : null}
    </div>
  );
}
