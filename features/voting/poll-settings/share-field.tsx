import { type ReactNode, useState } from "react";
import { TextField } from "@/components/ui/forms/text-field";
import { readShare, shareAsText } from "./settings";

type Share = readonly [number, number];

type Props = {
  readonly label: string;
  readonly hint: ReactNode;
  readonly value: Share;
  /** Not a number while what stands in the field is no share. */
  readonly onChange: (value: Share) => void;
};

const NO_SHARE: Share = [Number.NaN, Number.NaN];

/** A share as people write it: a fraction or a percentage. */
export function ShareField({ label, hint, value, onChange }: Props) {
  const [text, setText] = useState(shareAsText(value));
  return (
    <TextField
      label={label}
      hint={hint}
      autoComplete="off"
      width="figures"
      value={text}
      error={readShare(text) ? null : "Write it as 2/3 or 55%."}
      onChange={({ target }) => {
        setText(target.value);
        onChange(readShare(target.value) ?? NO_SHARE);
      }}
    />
  );
}
