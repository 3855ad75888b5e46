import { RadioGroup } from "@/components/ui/forms/radio-group";
import { ELECTORATE_WORDS } from "../../../shell/polls/poll-words";
import type { Settings } from "../settings";
import type { SectionProps } from "./section-props";

/** Who votes. The list of electors is frozen when the poll opens. */
export function ElectorateSection({ settings, onChange }: Omit<SectionProps, "choices">) {
  return (
    <RadioGroup
      legend="Who votes"
      hint="The electors are fixed at the moment when voting opens; whoever takes a seat later has a ballot in the next vote."
      name="electorate"
      options={ELECTORATES}
      value={settings.electorate}
      onChange={({ target }) => onChange({ ...settings, electorate: target.value as Settings["electorate"] })}
    />
  );
}

const ELECTORATES = [
  { value: "participants", label: "People", hint: `${ELECTORATE_WORDS.participants} Large delegations have more ballots.` },
  {
    value: "delegations",
    label: "Delegations",
    hint: `${ELECTORATE_WORDS.delegations} Its members can hold a straw vote first, which only they see.`,
  },
  { value: "both", label: "Both, counted apart", hint: `${ELECTORATE_WORDS.both} The result shows whether they agree.` },
] as const satisfies readonly { readonly value: Settings["electorate"]; readonly label: string; readonly hint: string }[];
