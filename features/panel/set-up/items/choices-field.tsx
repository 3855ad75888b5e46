import { useState } from "react";
import { TextArea } from "@/components/ui/forms/text-area";
import { choicesAsLines, choicesFromLines } from "./item-drafts";

type Choices = { key: string; label: string }[];
type Props = { readonly label: string; readonly choices: Choices; readonly onChange: (choices: Choices) => void };

/** Several things, a line each; what is typed stays as it was typed. */
export function ChoicesField({ label, choices, onChange }: Props) {
  const [first] = useState(choices);
  const [text, setText] = useState(() => choicesAsLines(choices));
  return (
    <TextArea
      label={label}
      hint="One a line, at least two."
      rows={4}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange(choicesFromLines(target.value, first));
      }}
    />
  );
}
