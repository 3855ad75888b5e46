import { Checkbox } from "@/components/ui/forms/checkbox";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { Select } from "@/components/ui/forms/select";
import { TextLink } from "@/components/ui/text/text-link";
import type { TallyMethodId } from "@/domain/tally";
import { methodLabel } from "../../../shell/polls/poll-words";
import { NumberField } from "../number-field";
import { withDeciding, withMethod } from "../settings";
import type { SectionProps } from "./section-props";

/** How the ballots are counted: one way decides, the others are shown beside it, those that are ticked first. */
export function MethodsSection({ settings, choices, onChange }: SectionProps) {
  const able = choices.methods.filter(({ ballotTypes }) => ballotTypes.includes(settings.ballotType));
  const electsSeveral = able.some(({ id, severalSeats }) => severalSeats && settings.methods.includes(id));
  return (
    <div className="flex flex-col gap-4">
      <Fieldset
        legend="Counted by"
        hint="The result shows every way in which these ballots can be counted, those ticked here first. Where they name different winners, it says so and why."
      >
        <div className="divide-y divide-line border-y border-line">
          {able.map(({ id, label, says }) => (
            <Checkbox
              key={id}
              label={label}
              hint={says}
              checked={settings.methods.includes(id)}
              onChange={({ target }) => onChange(withMethod(settings, id, target.checked))}
            />
          ))}
        </div>
      </Fieldset>
      {/* In a window of its own: what is chosen here is not saved yet. */}
      <p className="font-sans text-sm">
        <TextLink href="/methods" target="_blank">
          Every method with its source and an example (opens a new window)
        </TextLink>
      </p>
      {settings.methods.length > 1 ? (
        <Select
          label="The one that decides"
          hint="The others are only shown beside it."
          options={able.filter(({ id }) => settings.methods.includes(id)).map(({ id }) => ({ value: id, label: methodLabel(id) }))}
          value={settings.methods[0]}
          onChange={({ target }) => onChange(withDeciding(settings, target.value as TallyMethodId))}
          className="max-w-80"
        />
      ) : null}
      {electsSeveral ? (
        <NumberField
          label="Options to elect"
          hint="For methods that fill several seats; the others name one winner."
          value={settings.seats}
          onChange={(seats) => onChange({ ...settings, seats })}
        />
      ) : null}
    </div>
  );
}
