"use client";

import { type ReactNode, useEffect, useState } from "react";
import { TextField } from "@/components/ui/forms/text-field";
import { numberIn, readAs } from "./number-in";

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly unit?: ReactNode;
  readonly value: number | undefined;
  readonly onSay: (value: number | undefined) => void;
};

/** A number as it is typed, half typed too; how it was understood is said where it could be another. */
export function NumberField({ label, hint, unit, value, onSay }: Props) {
  const [text, setText] = useState(value === undefined ? "" : String(value));
  const says = numberIn(text);
  useEffect(() => {
    // What was kept or came from another device; what is being typed stays as it is.
    setText((typed) => (numberIn(typed) === value ? typed : value === undefined ? "" : String(value)));
  }, [value]);
  return (
    <TextField
      label={label}
      hint={[hint, readAs(text)].filter(Boolean).join(" ") || undefined}
      unit={unit}
      width="figures"
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={text.trim() !== "" && says === undefined ? "Write a number." : null}
      onChange={({ target }) => {
        setText(target.value);
        if (target.value.trim() === "" || numberIn(target.value) !== undefined) onSay(numberIn(target.value));
      }}
    />
  );
}
