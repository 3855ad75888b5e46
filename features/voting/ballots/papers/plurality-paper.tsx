import { useId } from "react";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { type PaperProps, Question } from "./paper";

/** No option has an empty key. */
const BLANK = "";

/** One option, or the blank ballot as one of the choices. */
export function PluralityPaper({ poll, looks, draft, onChoose }: PaperProps) {
  const name = useId();
  const options = poll.optionKeys.map(looks).map(({ key, label, summary, mark }) => ({
    value: key,
    label,
    hint: summary,
    mark: <OptionMark {...mark} />,
  }));
  const blank = { value: BLANK, label: "Blank ballot", hint: "You take part, and choose none of them.", mark: <OptionMark hue={0} /> };
  return (
    <RadioGroup
      legend={<Question>{poll.question}</Question>}
      name={name}
      options={[...options, blank]}
      value={draft && "choice" in draft ? (draft.choice ?? BLANK) : null}
      onChange={({ target }) => onChoose({ choice: target.value === BLANK ? null : target.value })}
    />
  );
}
