import { type ReactNode, useState } from "react";
import { TextField } from "@/components/ui/forms/text-field";

type Props = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly unit?: ReactNode;
  readonly value: number;
  /** NaN while what stands in the field is no whole number. */
  readonly onChange: (value: number) => void;
};

/** A whole number; what is typed stays as it was typed. */
export function NumberField({ value, onChange, ...words }: Props) {
  const [text, setText] = useState(Number.isNaN(value) ? "" : String(value));
  const read = (typed: string) => (/^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN);
  // Another value than the typed one comes from elsewhere: another type of ballot, another rule, a reset.
  const shown = Object.is(read(text), value) ? text : Number.isNaN(value) ? "" : String(value);
  return (
    <TextField
      {...words}
      inputMode="numeric"
      autoComplete="off"
      width="figures"
      value={shown}
      onChange={({ target }) => {
        setText(target.value);
        onChange(read(target.value));
      }}
    />
  );
}
