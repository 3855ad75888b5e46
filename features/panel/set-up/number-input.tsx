import { type ReactNode, useState } from "react";
import { TextField } from "@/components/ui/forms/text-field";

type Props = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly unit?: ReactNode;
  readonly value: number | null;
  /** NaN while what stands in the field is no number; null while nothing does. */
  readonly onChange: (value: number | null) => void;
  readonly optional?: boolean;
};

/** Any number; what is typed stays as it was typed. */
export function NumberInput({ value, onChange, ...words }: Props) {
  const asText = value === null || Number.isNaN(value) ? "" : String(value);
  const [text, setText] = useState(asText);
  const shown = Object.is(readNumber(text), value) ? text : asText;
  return (
    <TextField
      {...words}
      inputMode="decimal"
      autoComplete="off"
      width="figures"
      value={shown}
      error={Number.isNaN(value) && shown !== "" ? "Write a number." : null}
      onChange={({ target }) => {
        setText(target.value);
        onChange(readNumber(target.value));
      }}
    />
  );
}

export function readNumber(typed: string): number | null {
  const trimmed = typed.trim().replace(",", ".");
  if (trimmed === "") return null;
  return /^[-+−]?\d*\.?\d+(e[-+]?\d+)?$/i.test(trimmed) ? Number(trimmed.replace("−", "-")) : Number.NaN;
}
