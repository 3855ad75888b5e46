"use client";

import { type ComponentProps, useState } from "react";
import { IconButton } from "@/components/ui/actions/icon-button";
import { TextField } from "@/components/ui/forms/text-field";

type Props = Omit<ComponentProps<typeof TextField>, "type" | "unit" | "autoComplete"> & {
  readonly autoComplete: "current-password" | "new-password";
};

/** A password that can be looked at while it is typed. */
export function PasswordField(props: Props) {
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? "text" : "password"}
      autoCapitalize="none"
      spellCheck={false}
      unit={
        <IconButton
          icon={isShown ? "eye-off" : "eye"}
          label={isShown ? "Hide the password" : "Show the password"}
          onClick={() => setShown(!isShown)}
        />
      }
    />
  );
}
